package io.github.downhill.studio;

import io.github.downhill.learning.Recipe;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.websocket.WsConfig;
import io.helidon.webserver.websocket.WsRouting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The studio's server: started, and at work until it is closed. */
public final class Studio implements AutoCloseable {
  private static final int BROWSERS_MAX = 64;
  private static final int FRAME_MAX = 1 << 18;
  private static final Logger HELIDON = Logger.getLogger("io.helidon"); // held, or it is forgotten

  private final StudioSettings settings;
  private final Room room;
  private final Guard guard;
  private final Pages pages = new Pages();
  private final Precautions precautions = new Precautions(pages);
  private final Transfers transfers;
  private final Connections connections;
  private final WebServer server;

  private Studio(StudioSettings settings, int port, boolean onlyThisMachine) {
    this.settings = settings;
    room = new Room(settings);
    guard = Guard.of(settings.host(), port, onlyThisMachine);
    transfers = new Transfers(room);
    connections = new Connections(BROWSERS_MAX, room.changes());
    server =
        WebServer.builder()
            .host(settings.host())
            .port(port)
            .shutdownHook(false)
            .shutdownGracePeriod(Duration.ofMillis(200))
            .maxTcpConnections(8 * BROWSERS_MAX)
            .addProtocol(WsConfig.builder().maxFrameLength(FRAME_MAX).build())
            .directHandlers(precautions.toTheUnreadable())
            .routing(this::route)
            .addRouting(
                WsRouting.builder()
                    .endpoint("/live", () -> new Connection(connections, guard, room)))
            .build();
  }

  /**
   * Starts the studio: with the network that the settings name, or else with a fresh one.
   *
   * @throws IOException with a sentence, if the address cannot be listened on
   * @throws IllegalArgumentException if the network is none that the studio can show
   */
  public static Studio start(StudioSettings settings) throws IOException {
    HELIDON.setLevel(Level.WARNING);
    int port = freePort(settings);
    boolean onlyThisMachine = InetAddress.getByName(settings.host()).isLoopbackAddress();
    Studio studio = new Studio(settings, port, onlyThisMachine);
    try {
      studio.open();
      return studio;
    } catch (IOException | RuntimeException e) {
      studio.connections.close();
      studio.room.close();
      throw e;
    }
  }

  /** Where this machine finds the studio; with the token, where one is needed. */
  public URI address() {
    String host = settings.host();
    return address(isAnyAddress(host) ? "127.0.0.1" : host);
  }

  /**
   * Where other machines may find it, if it listens on all addresses of this one.
   *
   * @throws IOException if the addresses cannot be found out
   */
  public List<URI> addressesForOthers() throws IOException {
    return isAnyAddress(settings.host())
        ? NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(it -> it instanceof Inet4Address && !it.isLoopbackAddress())
            .map(it -> address(it.getHostAddress()))
            .toList()
        : List.of();
  }

  private URI address(String host) {
    String token = guard.token().map(secret -> "?token=" + secret).orElse("");
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + server.port() + "/" + token);
  }

  private static boolean isAnyAddress(String host) {
    return host.equals("0.0.0.0") || host.equals("::");
  }

  /** Whether others than this machine can reach the studio. */
  public boolean isOpenToOthers() {
    return guard.token().isPresent();
  }

  /** How many browsers are there. */
  public int browsers() {
    return connections.count();
  }

  /** Takes leave of all browsers and ends. */
  @Override
  public void close() {
    connections.close();
    room.close();
    server.stop();
  }

  private void open() throws IOException {
    String data = room.library().names().getFirst();
    Recipe usual = Recipe.video().build();
    room.take(
        settings.model().isPresent()
            ? room.runs()
                .open(settings.model().get().name(), data, settings.model().get().model(), usual)
            : room.runs().start(data, usual));
    try {
      server.start();
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new IOException("the studio could not listen on " + settings.host(), e);
    }
    connections.start();
  }

  /** A guard must know the port before the first request comes, so it is found out before. */
  private static int freePort(StudioSettings settings) throws IOException {
    try (ServerSocket socket =
        new ServerSocket(settings.port(), 1, InetAddress.getByName(settings.host()))) {
      return socket.getLocalPort();
    } catch (UnknownHostException e) {
      throw new IOException("nothing is known of the address " + settings.host(), e);
    } catch (BindException e) {
      if (!isOfThisMachine(settings.host())) {
        throw new IOException(
            settings.host() + " is no address of this machine; choose another with --host", e);
      }
      throw new IOException(
          "port %d of %s cannot be listened on (%s); choose another with --port, or 0 for any that is free"
              .formatted(settings.port(), settings.host(), e.getMessage()),
          e);
    }
  }

  private static boolean isOfThisMachine(String host) throws IOException {
    InetAddress address = InetAddress.getByName(host);
    return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
  }

  private void route(HttpRouting.Builder routing) {
    routing
        .addFilter(this::admit)
        .error(
            IllegalArgumentException.class,
            (request, response, e) ->
                response.status(Status.BAD_REQUEST_400).send(e.getMessage() + "\n"))
        // An upload that breaks off is nothing that a server should complain of.
        .error(
            InsufficientDataAvailableException.class,
            (request, response, e) -> response.status(Status.BAD_REQUEST_400).send())
        .get("/", this::index)
        .get("/pages/*", pages::page)
        .get("/pages/**", pages::page)
        .get("/lib/**", pages::library)
        .get("/model.onnx", transfers::sendModel)
        .post("/model", transfers::takeModel)
        .post("/picture", transfers::takePicture)
        .post("/pictures", transfers::takePictures);
  }

  private void index(ServerRequest request, ServerResponse response) {
    String token = request.query().first("token").orElse("");
    if (guard.isToken(token)) {
      response.header(
          HeaderNames.SET_COOKIE,
          "%s=%s; Path=/; HttpOnly; SameSite=Lax".formatted(guard.cookie(), token));
      response.header(HeaderNames.LOCATION, "/");
      response.status(Status.SEE_OTHER_303).send();
    } else if (guard.hasToken(request.headers())) {
      pages.index(request, response);
    } else {
      refuse(response, "Open the studio by the whole address that it printed, token included.");
    }
  }

  private void admit(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    boolean embedded = request.query().first("embed").filter("1"::equals).isPresent();
    precautions.headers(embedded).forEach(response::header);
    boolean reads = request.prologue().method().text().equals("GET");
    if (!guard.knowsHost(request.headers())) {
      refuse(response, "This studio is not called by that name.");
    } else if (!reads && !guard.isFromOurPage(request.headers())) {
      refuse(response, "Only pages of this studio may send it anything.");
    } else if (!request.path().path().equals("/") && !guard.hasToken(request.headers())) {
      refuse(response, "Open the studio by the whole address that it printed, token included.");
    } else {
      chain.proceed();
    }
  }

  private static void refuse(ServerResponse response, String sentence) {
    response.status(Status.FORBIDDEN_403).send(sentence + "\n");
  }
}

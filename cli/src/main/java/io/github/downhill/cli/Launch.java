package io.github.downhill.cli;

import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Set;

/**
 * Starts the command with the vector kernels in a module layer of their own.
 *
 * <p>On the module path those kernels would draw the JDK's incubating vector module into the boot
 * layer, and Java would print a warning at every start. The JDK can also bring in a module later,
 * and does so itself for agents; it keeps the method for that to itself, so {@code ./downhill}
 * opens the package. Should a later JDK no longer have the method, the scalar kernels run, which
 * give the same bits, and the user is told.
 */
public final class Launch {
  /** The system property that names the folder of the vector kernels. */
  private static final String FOLDER = "downhill.vector";

  private static final String KERNELS = "io.github.downhill.kernels.vector";

  private Launch() {}

  /** Brings the vector kernels in, then hands over. */
  public static void main(String[] arguments) {
    String folder = System.getProperty(FOLDER);
    if (folder != null) {
      try {
        offerKernelsIn(Path.of(folder));
        if (arguments.length > 0 && arguments[0].equals("train")) {
          Rehearsal.wake();
        }
      } catch (ReflectiveOperationException | RuntimeException | LinkageError failure) {
        System.err.println("The vector kernels do not run on this Java: " + failure);
      }
    }
    Downhill.main(arguments);
  }

  /** Lets this thread, and those it starts, find the services of the modules in a folder. */
  private static void offerKernelsIn(Path folder) throws ReflectiveOperationException {
    var vectors =
        (Module)
            Class.forName("jdk.internal.module.Modules")
                .getMethod("loadModule", String.class)
                .invoke(null, "jdk.incubator.vector");
    ModuleLayer parent = vectors.getLayer();
    Configuration configuration =
        parent.configuration().resolve(ModuleFinder.of(folder), ModuleFinder.of(), Set.of(KERNELS));
    ModuleLayer layer =
        parent.defineModulesWithOneLoader(configuration, ClassLoader.getSystemClassLoader());
    Thread.currentThread().setContextClassLoader(layer.findLoader(KERNELS));
  }
}

package io.github.downhill.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CacheFolderTest {
  private static final Path HOME = Path.of("home").toAbsolutePath();
  private static final Path OTHER = Path.of("other").toAbsolutePath();

  @Test
  void isWhereEachSystemWantsIt() {
    assertThat(folder("Linux", Map.of())).isEqualTo(HOME.resolve(".cache/downhill"));
    assertThat(folder("Mac OS X", Map.of())).isEqualTo(HOME.resolve("Library/Caches/downhill"));
    assertThat(folder("Windows 11", Map.of())).isEqualTo(HOME.resolve("AppData/Local/downhill"));
  }

  @Test
  void followsTheVariablesOfTheSystem() {
    assertThat(folder("Linux", Map.of("XDG_CACHE_HOME", OTHER.toString())))
        .isEqualTo(OTHER.resolve("downhill"));
    assertThat(folder("Windows 11", Map.of("LOCALAPPDATA", OTHER.toString())))
        .isEqualTo(OTHER.resolve("downhill"));
    assertThat(folder("Linux", Map.of("HOME", OTHER.toString())))
        .isEqualTo(OTHER.resolve(".cache/downhill"));
  }

  @Test
  void ignoresARelativeFolderAsTheXdgSpecificationAsks() {
    assertThat(folder("Linux", Map.of("XDG_CACHE_HOME", "cache")))
        .isEqualTo(HOME.resolve(".cache/downhill"));
  }

  private static Path folder(String system, Map<String, String> environment) {
    DataRequest request = new DataRequest(Optional.empty(), true, environment);
    return CacheFolder.of(request, system, HOME.toString());
  }
}

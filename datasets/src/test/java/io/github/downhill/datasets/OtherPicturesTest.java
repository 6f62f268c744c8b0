package io.github.downhill.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.downhill.learning.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of something else need no labels. */
class OtherPicturesTest {
  @TempDir private Path folder;

  @Test
  void areReadFromAFileOrFromAFolderInMnistsForm() throws IOException {
    byte[] content = Idx.pictures(3, 4);
    Path file = Files.write(folder.resolve("letters.idx"), content);
    Files.write(folder.resolve("t10k-images-idx3-ubyte.gz"), Idx.gzip(content));
    for (Path place : new Path[] {file, folder}) {
      Examples pictures = OtherPictures.read(place, 16);
      assertThat(pictures.size()).isEqualTo(3);
      float[] pixels = new float[16];
      pictures.copyInputs(1, pixels, 0);
      assertThat(pixels[0]).isEqualTo(16 / 255f);
    }
  }

  @Test
  void mustHaveTheSizeOfTheDigits() throws IOException {
    Path file = Files.write(folder.resolve("letters.idx"), Idx.pictures(3, 4));
    assertThatThrownBy(() -> OtherPictures.read(file, 784))
        .hasMessageContaining("letters.idx holds pictures of 16 pixels, expected 784");
  }

  @Test
  void mustBeThere() {
    assertThatThrownBy(() -> OtherPictures.read(folder, 784))
        .hasMessageContaining("holds no t10k-images-idx3-ubyte");
    assertThatThrownBy(() -> OtherPictures.read(folder.resolve("none"), 784))
        .hasMessageContaining("does not exist");
  }
}

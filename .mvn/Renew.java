import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Writes the classes of a library's jar anew that are in a format of before Java 6: {@code JAR}.
 * They are the same, but say in the stack maps of today what Java would otherwise find out at every
 * start; and without those it keeps no class in its AOT cache.
 */
final class Renew {
  private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;

  private final ClassFile format;

  private Renew(ClassLoader library) {
    format =
        ClassFile.of(
            StackMapsOption.GENERATE_STACK_MAPS,
            ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofClassLoading(library)));
  }

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path renewed = Path.of(arguments[0] + ".new");
    try (URLClassLoader library = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
      new Renew(library).copy(jar, renewed);
    }
    Files.move(renewed, jar, StandardCopyOption.ATOMIC_MOVE);
  }

  private void copy(Path jar, Path renewed) throws IOException {
    try (JarFile from = new JarFile(jar.toFile());
        OutputStream to = Files.newOutputStream(renewed);
        JarOutputStream out = new JarOutputStream(to)) {
      for (JarEntry entry : Collections.list(from.entries())) {
        JarEntry copied = new JarEntry(entry.getName());
        copied.setTime(entry.getTime());
        out.putNextEntry(copied);
        try (InputStream in = from.getInputStream(entry)) {
          byte[] bytes = in.readAllBytes();
          out.write(entry.getName().endsWith(".class") ? renewed(bytes) : bytes);
        }
      }
    }
  }

  private byte[] renewed(byte[] bytes) {
    ClassModel model = format.parse(bytes);
    if (model.majorVersion() >= FIRST_WITH_STACK_MAPS) {
      return bytes;
    }
    ClassTransform version =
        (out, part) -> {
          if (part instanceof ClassFileVersion) {
            out.withVersion(ClassFile.JAVA_8_VERSION, 0);
          } else {
            out.with(part);
          }
        };
    // Code that passes through a transformation gets its stack maps on the way.
    ClassTransform code = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
    return format.transformClass(model, version.andThen(code));
  }
}

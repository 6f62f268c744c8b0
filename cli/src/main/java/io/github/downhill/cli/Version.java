package io.github.downhill.cli;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which Downhill this is. */
final class Version implements IVersionProvider {

  /** The version that the build wrote into the module, such as {@code 0.1.0}. */
  static String text() {
    return Optional.ofNullable(Version.class.getModule().getDescriptor())
        .flatMap(ModuleDescriptor::rawVersion)
        .orElse("development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Downhill " + text() + ", Java " + Runtime.version()};
  }
}

package org.embargo.sandbox.osgi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Constants;

/** Finds bundles on the class path, and makes small ones. */
final class Jars {
  private Jars() {}

  /** Every entry of the class path that is a bundle, by its symbolic name. */
  static Map<String, URL> bundles(ClassLoader loader) throws IOException {
    Map<String, URL> found = new HashMap<>();
    for (URL url : Collections.list(loader.getResources(JarFile.MANIFEST_NAME))) {
      if (!url.getProtocol().equals("jar")) {
        continue;
      }
      try (InputStream in = url.openStream()) {
        String name = new Manifest(in).getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME);
        if (name != null) {
          URL jar = ((JarURLConnection) url.openConnection()).getJarFileURL();
          found.putIfAbsent(name.replaceFirst(";.*", "").strip(), jar);
        }
      }
    }
    return found;
  }

  /** A fragment of the bundle {@code host}, with a class and one text file. */
  static byte[] fragment(String host, Class<?> type, String file, String text) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
    attributes.putValue(Constants.BUNDLE_SYMBOLICNAME, "org.embargo.sandbox.fragment");
    attributes.putValue(Constants.FRAGMENT_HOST, host);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String path = type.getName().replace('.', '/') + ".class";
    try (JarOutputStream jar = new JarOutputStream(bytes, manifest);
        InputStream code = type.getResourceAsStream("/" + path)) {
      jar.putNextEntry(new JarEntry(path));
      code.transferTo(jar);
      jar.putNextEntry(new JarEntry(file));
      jar.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}

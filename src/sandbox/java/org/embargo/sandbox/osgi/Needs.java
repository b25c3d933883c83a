package org.embargo.sandbox.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a plugin wants of its host, by its wiring and its manifest.
 *
 * @param services without which it does not start, by their interfaces
 * @param packages without which it does not resolve
 */
public record Needs(
    List<String> services,
    List<String> optionalServices,
    List<String> packages,
    List<String> optionalPackages) {
  private static final Pattern WIRING = Pattern.compile("META-INF/spring/[^/]+\\.xml");
  private static final String OPTIONAL = ";resolution:=optional";

  public static Needs of(Path jar) throws IOException {
    List<String> services = new ArrayList<>();
    List<String> optionalServices = new ArrayList<>();
    List<String> packages = new ArrayList<>();
    List<String> optionalPackages = new ArrayList<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : Collections.list(file.entries())) {
        if (WIRING.matcher(entry.getName()).matches()) {
          for (Element reference : references(file, entry)) {
            boolean isOptional = reference.getAttribute("availability").equals("optional");
            (isOptional ? optionalServices : services).add(reference.getAttribute("interface"));
          }
        }
      }
      // A comma within quotes is one of a range.
      String imports = file.getManifest().getMainAttributes().getValue("Import-Package");
      for (String clause : imports.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
        (clause.contains(OPTIONAL) ? optionalPackages : packages).add(clause.split(";", 2)[0]);
      }
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
    return new Needs(services, optionalServices, packages, optionalPackages);
  }

  private static List<Element> references(JarFile file, JarEntry entry)
      throws IOException, ParserConfigurationException, SAXException {
    try (InputStream wiring = file.getInputStream(entry)) {
      NodeList found =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(wiring)
              .getElementsByTagName("osgi:reference");
      return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }
  }
}

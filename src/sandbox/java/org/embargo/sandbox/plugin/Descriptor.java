package org.embargo.sandbox.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What an atlassian-plugin.xml says, as far as the sandbox reads it.
 *
 * @param workflowFunctions classes of functions, validators and conditions
 * @param jqlFunctions classes by the names that queries call them by
 */
public record Descriptor(
    String key,
    List<String> entities,
    List<String> workflowFunctions,
    Map<String, String> jqlFunctions,
    List<Panel> panels,
    List<Rest> rests,
    List<Servlet> servlets,
    Map<String, String> downloads,
    List<String> issueViewScripts,
    List<String> allowedMethods) {

  /** A web panel with a context provider, conditions and a Velocity template. */
  public record Panel(
      String location,
      String labelKey,
      String contextProvider,
      List<String> conditions,
      String template) {}

  /** A root of REST resources: /rest/PATH/VERSION. */
  public record Rest(String path, String version) {}

  /** A servlet below /plugins/servlet. */
  public record Servlet(String type, List<String> patterns) {}

  static Descriptor read(InputStream xml) throws IOException {
    Element root;
    try {
      root =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml).getDocumentElement();
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException("not an atlassian-plugin.xml", e);
    }
    return new Descriptor(
        root.getAttribute("key"),
        children(root, "ao").flatMap(ao -> texts(ao, "entity")).toList(),
        Stream.of("function", "validator", "condition")
            .flatMap(
                kind -> children(root, "workflow-" + kind).flatMap(f -> texts(f, kind + "-class")))
            .toList(),
        children(root, "jql-function")
            .collect(
                Collectors.toMap(
                    f -> texts(f, "fname").findFirst().orElseThrow(),
                    f -> f.getAttribute("class"))),
        children(root, "web-panel").map(Descriptor::panel).toList(),
        children(root, "rest")
            .map(rest -> new Rest(rest.getAttribute("path"), rest.getAttribute("version")))
            .toList(),
        children(root, "servlet")
            .map(s -> new Servlet(s.getAttribute("class"), texts(s, "url-pattern").toList()))
            .toList(),
        children(root, "web-resource")
            .flatMap(
                module ->
                    children(module, "resource")
                        .filter(one -> one.getAttribute("type").equals("download"))
                        .map(one -> Map.entry(downloadPath(root, module, one), one)))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, one -> one.getValue().getAttribute("location"))),
        children(root, "web-resource")
            .filter(module -> texts(module, "context").anyMatch("jira.view.issue"::equals))
            .flatMap(
                module -> children(module, "resource").map(one -> downloadPath(root, module, one)))
            .toList(),
        children(root, "velocity-allowlist").flatMap(list -> texts(list, "method")).toList());
  }

  /** KEY:MODULE/NAME, below /download/resources/. */
  private static String downloadPath(Element root, Element module, Element resource) {
    return root.getAttribute("key")
        + ":"
        + module.getAttribute("key")
        + "/"
        + resource.getAttribute("name");
  }

  private static Panel panel(Element panel) {
    return new Panel(
        panel.getAttribute("location"),
        attribute(panel, "label", "key"),
        attribute(panel, "context-provider", "class"),
        children(panel, "condition").map(condition -> condition.getAttribute("class")).toList(),
        children(panel, "resource")
            .filter(resource -> resource.getAttribute("name").equals("view"))
            .map(resource -> resource.getAttribute("location"))
            .findFirst()
            .orElseThrow());
  }

  private static String attribute(Element element, String child, String name) {
    Optional<Element> found = children(element, child).findFirst();
    return found.map(c -> c.getAttribute(name)).orElseThrow();
  }

  private static Stream<String> texts(Element element, String child) {
    return children(element, child).map(c -> c.getTextContent().strip());
  }

  private static Stream<Element> children(Element element, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && child.getTagName().equals(name)) {
        found.add(child);
      }
    }
    return found.stream();
  }
}

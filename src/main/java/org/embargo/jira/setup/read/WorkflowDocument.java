package org.embargo.jira.setup.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.setup.CreateTransition;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The XML of a workflow, to be changed before Jira reads it. As XML, because the classes that make
 * parts of a workflow differ between the OSWorkflow that is published and the one in Jira.
 */
final class WorkflowDocument {
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  /** As OSWorkflow writes it, before the root element and without declarations of its own. */
  private static final Pattern DOCTYPE =
      Pattern.compile(
          "\\A((?:\\s|<\\?xml [^?<>]{0,100}\\?>)*+)"
              + "<!DOCTYPE\\s+workflow\\s+PUBLIC\\s+\"[^\"<>]{0,200}\"\\s+\"[^\"<>]{0,200}\"\\s*>");

  /** The plugin's key and the module's, as the workflow editor writes them. */
  private static final String MODULE = "org.embargo.embargo-for-jiraseal";

  private final Document document;

  private WorkflowDocument(Document document) {
    this.document = document;
  }

  /**
   * @param xml may begin with the document type of OSWorkflow; any other, and one with entities, is
   *     refused
   */
  static WorkflowDocument of(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DOCTYPE, true);
      String plain = DOCTYPE.matcher(xml).replaceFirst("$1");
      return new WorkflowDocument(
          factory.newDocumentBuilder().parse(new InputSource(new StringReader(plain))));
    } catch (SAXException | ParserConfigurationException e) {
      throw new StepFailed("the workflow's XML cannot be read", e);
    } catch (IOException e) {
      throw new IllegalStateException("a text cannot be read", e);
    }
  }

  String text() {
    StringWriter text = new StringWriter();
    try {
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      // OSWorkflow validates what it loads, and Jira's is version 2.8.
      transformer.setOutputProperty(
          OutputKeys.DOCTYPE_PUBLIC, "-//OpenSymphony Group//DTD OSWorkflow 2.8//EN");
      transformer.setOutputProperty(
          OutputKeys.DOCTYPE_SYSTEM, "http://www.opensymphony.com/osworkflow/workflow_2_8.dtd");
      transformer.transform(new DOMSource(document), new StreamResult(text));
    } catch (TransformerException e) {
      throw new IllegalStateException("a document cannot be written", e);
    }
    return text.toString();
  }

  /** What is noted of the workflow as a whole, and not of its parts. */
  void dropMeta() {
    Element root = document.getDocumentElement();
    children(root, "meta").forEach(root::removeChild);
  }

  /** Puts the function that seals directly before the one that stores the issue. */
  void seal() {
    for (Element initial : children(document.getDocumentElement(), "initial-actions")) {
      for (Element function : all(initial, "function")) {
        if (className(function).equals(CreateTransition.INSERT)) {
          function.getParentNode().insertBefore(sealFunction(), function);
        }
      }
    }
  }

  /**
   * A convenience for people; bulk operations may pass it.
   *
   * @param roleId whose members may delete
   */
  void restrict(String roleId) {
    for (Element step : all(document.getDocumentElement(), "step")) {
      setMeta(step, "jira.permission.move.denied", "true");
      setMeta(step, "jira.permission.delete.projectrole", roleId);
    }
  }

  /**
   * @param ids of the new screens, by those whose place they take
   */
  void show(Map<String, String> ids) {
    for (Element action : all(document.getDocumentElement(), "action")) {
      meta(action, "jira.fieldscreen.id")
          .filter(meta -> ids.containsKey(meta.getTextContent().strip()))
          .ifPresent(meta -> meta.setTextContent(ids.get(meta.getTextContent().strip())));
    }
  }

  private Element sealFunction() {
    Element function = document.createElement("function");
    function.setAttribute("type", "class");
    function.appendChild(named("arg", "class.name", CreateTransition.SEAL));
    function.appendChild(named("arg", "full.module.key", MODULE));
    return function;
  }

  private void setMeta(Element element, String name, String value) {
    meta(element, name)
        .ifPresentOrElse(
            meta -> meta.setTextContent(value),
            // Before all else, where the document type has them.
            () -> element.insertBefore(named("meta", name, value), element.getFirstChild()));
  }

  private Element named(String tag, String name, String value) {
    Element element = document.createElement(tag);
    element.setAttribute("name", name);
    element.setTextContent(value);
    return element;
  }

  private static Optional<Element> meta(Element element, String name) {
    return children(element, "meta").stream()
        .filter(meta -> meta.getAttribute("name").equals(name))
        .findFirst();
  }

  private static String className(Element function) {
    return children(function, "arg").stream()
        .filter(arg -> arg.getAttribute("name").equals("class.name"))
        .map(arg -> arg.getTextContent().strip())
        .findFirst()
        .orElse("");
  }

  private static List<Element> children(Element parent, String tag) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(tag)) {
        children.add(element);
      }
    }
    return children;
  }

  /** At any depth; a list of its own, as the document's changes with it. */
  private static List<Element> all(Element parent, String tag) {
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < parent.getElementsByTagName(tag).getLength(); i++) {
      found.add((Element) parent.getElementsByTagName(tag).item(i));
    }
    return found;
  }
}

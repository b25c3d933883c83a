package com.atlassian.jira.workflow;

import com.opensymphony.workflow.FactoryException;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads workflows from XML. */
public class WorkflowUtil {
  private static final String LOAD_EXTERNAL_DTD =
      "http://apache.org/xml/features/nonvalidating/load-external-dtd";

  private WorkflowUtil() {}

  public static WorkflowDescriptor convertXMLtoWorkflowDescriptor(String xml)
      throws FactoryException {
    return new WorkflowDescriptor(parse(xml));
  }

  private static Element parse(String xml) throws FactoryException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(LOAD_EXTERNAL_DTD, false);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new FactoryException("The workflow is not well-formed XML", e);
    }
  }
}

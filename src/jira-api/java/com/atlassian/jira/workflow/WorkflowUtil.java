package com.atlassian.jira.workflow;

import com.opensymphony.workflow.FactoryException;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads workflows from XML, which has to be valid by its document type. */
public class WorkflowUtil {
  /** That of the published library. */
  private static final String DTD = "/META-INF/workflow_2_7.dtd";

  /** What Jira's OSWorkflow 2.8 writes besides. */
  private static final String SINCE = "<!ATTLIST validator name CDATA #IMPLIED>";

  private WorkflowUtil() {}

  public static WorkflowDescriptor convertXMLtoWorkflowDescriptor(String xml)
      throws FactoryException {
    WorkflowDescriptor workflow = new WorkflowDescriptor(parse(xml));
    ((List<?>) workflow.getSteps()).forEach(step -> dropRepeated((StepDescriptor) step));
    return workflow;
  }

  /** OSWorkflow 2.7, unlike Jira's, writes an action that steps share a second time into each. */
  private static void dropRepeated(StepDescriptor step) {
    Set<Integer> seen = new HashSet<>();
    ((List<?>) step.getActions()).removeIf(one -> !seen.add(((ActionDescriptor) one).getId()));
  }

  private static Element parse(String xml) throws FactoryException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setValidating(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // Nothing is fetched.
      builder.setEntityResolver((publicId, systemId) -> new InputSource(documentType()));
      builder.setErrorHandler(new Strict());
      return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new FactoryException("The workflow is not valid XML: " + e.getMessage(), e);
    }
  }

  private static InputStream documentType() {
    return new SequenceInputStream(
        WorkflowDescriptor.class.getResourceAsStream(DTD),
        new ByteArrayInputStream(SINCE.getBytes(StandardCharsets.UTF_8)));
  }

  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}

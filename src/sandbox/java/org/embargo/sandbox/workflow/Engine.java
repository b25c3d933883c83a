package org.embargo.sandbox.workflow;

import com.opensymphony.workflow.AbstractWorkflow;
import com.opensymphony.workflow.FactoryException;
import com.opensymphony.workflow.WorkflowContext;
import com.opensymphony.workflow.WorkflowException;
import com.opensymphony.workflow.config.DefaultConfiguration;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import com.opensymphony.workflow.spi.WorkflowEntry;
import com.opensymphony.workflow.spi.WorkflowStore;
import com.opensymphony.workflow.spi.memory.MemoryWorkflowStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * OSWorkflow over one descriptor, with the classes that it names made by the host. Issues keep
 * their status themselves: each transition runs on an entry of its own that is put into the right
 * step.
 */
final class Engine extends AbstractWorkflow {
  /** There is one workflow in each engine. */
  private static final String NAME = "workflow";

  private final Function<String, Object> classes;
  private final WorkflowStore store = new MemoryWorkflowStore();

  Engine(WorkflowDescriptor descriptor, Function<String, Object> classes) {
    this.classes = classes;
    this.context =
        new WorkflowContext() {
          private static final long serialVersionUID = 1;

          @Override
          public @Nullable String getCaller() {
            return null;
          }

          @Override
          public void setRollbackOnly() {}
        };
    setConfiguration(
        new DefaultConfiguration() {
          private static final long serialVersionUID = 1;

          @Override
          public boolean isInitialized() {
            return true;
          }

          @Override
          public WorkflowDescriptor getWorkflow(String name) {
            return descriptor;
          }

          @Override
          public WorkflowStore getWorkflowStore() {
            return store;
          }
        });
  }

  void create(Map<String, Object> transientVars) throws WorkflowException {
    initialize(NAME, 1, transientVars);
  }

  @SuppressWarnings("JavaUtilDate") // OSWorkflow's interface
  void transition(int step, int action, Map<String, Object> transientVars)
      throws WorkflowException {
    WorkflowEntry entry = store.createEntry(NAME);
    store.setEntryState(entry.getId(), WorkflowEntry.ACTIVATED);
    store.createCurrentStep(entry.getId(), step, null, new Date(), null, "", null);
    doAction(entry.getId(), action, transientVars);
  }

  @Override
  protected Object loadObject(String type) {
    return classes.apply(type.strip());
  }

  /** A step without actions is no end: Jira keeps the issue in it. */
  @Override
  protected void checkImplicitFinish(long id) {}

  /** The engine's own loader would fetch the document type from the network. */
  static WorkflowDescriptor parse(String name, InputStream xml)
      throws IOException, FactoryException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      WorkflowDescriptor descriptor =
          new WorkflowDescriptor(factory.newDocumentBuilder().parse(xml).getDocumentElement());
      descriptor.validate();
      return descriptor;
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException("not a workflow: " + name, e);
    }
  }
}

package org.embargo.sandbox.workflow;

import com.opensymphony.workflow.AbstractWorkflow;
import com.opensymphony.workflow.WorkflowContext;
import com.opensymphony.workflow.WorkflowException;
import com.opensymphony.workflow.config.DefaultConfiguration;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import com.opensymphony.workflow.spi.WorkflowEntry;
import com.opensymphony.workflow.spi.WorkflowStore;
import com.opensymphony.workflow.spi.memory.MemoryWorkflowStore;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

  void create(int action, Map<String, Object> transientVars) throws WorkflowException {
    initialize(NAME, action, transientVars);
  }

  /** The actions that lead out of the step and whose conditions hold (rule 8.4). */
  int[] available(int step, Map<String, Object> transientVars) throws WorkflowException {
    return getAvailableActions(entryIn(step), transientVars);
  }

  void transition(int step, int action, Map<String, Object> transientVars)
      throws WorkflowException {
    doAction(entryIn(step), action, transientVars);
  }

  @SuppressWarnings("JavaUtilDate") // OSWorkflow's interface
  private long entryIn(int step) throws WorkflowException {
    WorkflowEntry entry = store.createEntry(NAME);
    store.setEntryState(entry.getId(), WorkflowEntry.ACTIVATED);
    store.createCurrentStep(entry.getId(), step, null, new Date(), null, "", null);
    return entry.getId();
  }

  @Override
  protected Object loadObject(String type) {
    return classes.apply(type.strip());
  }

  /** A step without actions is no end: Jira keeps the issue in it. */
  @Override
  protected void checkImplicitFinish(long id) {}
}

package org.embargo.jira.setup.read;

import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.core.setup.CreateTransition;
import org.embargo.core.setup.StepProperty;
import org.embargo.core.setup.WorkflowState;

/**
 * Reads what stands in a workflow, from the raw lists of OSWorkflow. Jira writes the functions of a
 * transition into its unconditional result; those of the transition itself run after them.
 */
public final class WorkflowXml {
  private static final String CLASS_NAME = "class.name";
  private static final String SCREEN = "jira.fieldscreen.id";
  private static final String STATUS = "jira.status.id";

  private final WorkflowDescriptor workflow;

  public WorkflowXml(WorkflowDescriptor workflow) {
    this.workflow = workflow;
  }

  /** As Jira itself would store it. */
  public String text() {
    StringWriter xml = new StringWriter();
    PrintWriter writer = new PrintWriter(xml);
    workflow.writeXML(writer, 0);
    writer.flush();
    return xml.toString();
  }

  /** Without what Jira notes of the whole: who changed it last, and when. */
  public String contents() {
    WorkflowDocument document = WorkflowDocument.of(text());
    document.dropMeta();
    return document.text();
  }

  List<CreateTransition> creates() {
    return initial().stream().map(WorkflowXml::create).toList();
  }

  boolean seals() {
    return new WorkflowState("", creates(), List.of(), List.of()).fault().isEmpty();
  }

  Set<String> statuses() {
    return steps().stream()
        .map(step -> String.valueOf(step.getMetaAttributes().get(STATUS)))
        .collect(Collectors.toSet());
  }

  /** Those of its steps that are about permissions. */
  List<StepProperty> properties() {
    return steps().stream().flatMap(WorkflowXml::properties).toList();
  }

  private static Stream<StepProperty> properties(StepDescriptor step) {
    return ((Map<?, ?>) step.getMetaAttributes())
        .entrySet().stream()
            .map(
                entry ->
                    new StepProperty(
                        String.valueOf(step.getName()),
                        String.valueOf(entry.getKey()),
                        String.valueOf(entry.getValue())))
            .filter(property -> property.key().startsWith(StepProperty.PREFIX))
            .sorted(Comparator.comparing(StepProperty::key));
  }

  /** Ids of the screens that transitions show. */
  Set<Long> screens() {
    return actions()
        .map(action -> String.valueOf(action.getMetaAttributes().get(SCREEN)))
        .filter(id -> id.matches("\\d+"))
        .map(Long::valueOf)
        .collect(Collectors.toSet());
  }

  private static CreateTransition create(ActionDescriptor action) {
    List<FunctionDescriptor> functions = new ArrayList<>();
    if (action.getUnconditionalResult() != null) {
      functions.addAll(
          cast(action.getUnconditionalResult().getPostFunctions(), FunctionDescriptor.class));
    }
    functions.addAll(cast(action.getPostFunctions(), FunctionDescriptor.class));
    return new CreateTransition(
        functions.stream().map(WorkflowXml::name).toList(),
        !action.getConditionalResults().isEmpty());
  }

  private static String name(FunctionDescriptor function) {
    return String.valueOf(function.getArgs().get(CLASS_NAME)).strip();
  }

  private List<ActionDescriptor> initial() {
    return cast(workflow.getInitialActions(), ActionDescriptor.class);
  }

  private List<StepDescriptor> steps() {
    return cast(workflow.getSteps(), StepDescriptor.class);
  }

  private Stream<ActionDescriptor> actions() {
    List<ActionDescriptor> actions = new ArrayList<>(initial());
    actions.addAll(cast(workflow.getGlobalActions(), ActionDescriptor.class));
    steps().forEach(step -> actions.addAll(cast(step.getActions(), ActionDescriptor.class)));
    return actions.stream();
  }

  private static <T> List<T> cast(List<?> raw, Class<T> type) {
    return raw.stream().map(type::cast).toList();
  }
}

package org.embargo.jira.setup.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.embargo.app.setup.StepFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of XML is read. */
class WorkflowDocumentTest {
  private static final String OSWORKFLOW =
      "<!DOCTYPE workflow PUBLIC \"-//OpenSymphony Group//DTD OSWorkflow 2.8//EN\""
          + " \"http://www.opensymphony.com/osworkflow/workflow_2_8.dtd\">\n";

  @Test
  void the_document_type_of_osworkflow_is_read_and_written() {
    String text =
        WorkflowDocument.of(
                "<?xml version=\"1.0\"?>\n" + OSWORKFLOW + "<workflow><meta/></workflow>")
            .text();

    assertThat(text).contains("<!DOCTYPE workflow PUBLIC", "OSWorkflow 2.8", "<meta/>");
    assertThat(WorkflowDocument.of("<workflow/>").text()).contains("<workflow/>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE workflow [<!ENTITY e \"x\">]><workflow>&e;</workflow>",
        "<!DOCTYPE workflow SYSTEM \"file:///etc/hostname\"><workflow/>",
        "<!DOCTYPE workflow PUBLIC \"a\" \"b\" [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + "<workflow>&e;</workflow>",
        "<!DOCTYPE other PUBLIC \"a\" \"b\"><workflow/>",
        "<!DOCTYPE workflow PUBLIC \"a\" \"b\"><!DOCTYPE workflow [<!ENTITY e \"x\">]><workflow/>",
      })
  void any_other_document_type_is_refused(String xml) {
    assertThatThrownBy(() -> WorkflowDocument.of(xml)).isInstanceOf(StepFailed.class);
  }
}

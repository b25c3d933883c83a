package org.embargo.web.form;

import java.util.List;
import org.embargo.core.text.Problem;

/** A form that was sent, and why it was refused. */
public record Sent(Form form, List<Problem> problems) {
  boolean isAbout(String action) {
    return !problems.isEmpty() && form.isAbout(action);
  }

  public List<String> sentences() {
    return problems.stream().map(p -> (p.field() + " " + p.reason()).strip()).toList();
  }

  public String orElse(String action, String field, String otherwise) {
    return isAbout(action) ? form.text(field) : otherwise;
  }
}

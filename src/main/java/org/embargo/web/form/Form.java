package org.embargo.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/** What a form sent, to be read and, when it is refused, to be shown again. */
public final class Form {
  /** Without any field. */
  public static final Form NONE = new Form(Map.of());

  private final Map<String, String[]> parameters;

  public Form(HttpServletRequest request) {
    this(request.getParameterMap());
  }

  public Form(Map<String, String[]> parameters) {
    this.parameters = Map.copyOf(parameters);
  }

  /** Whether names and values have more characters, which a body without a length can have. */
  boolean isLongerThan(int characters) {
    long all = 0;
    for (Map.Entry<String, String[]> field : parameters.entrySet()) {
      for (String value : field.getValue()) {
        all += field.getKey().length() + value.length();
      }
    }
    return all > characters;
  }

  public boolean isAbout(String action) {
    return text("action").equals(action);
  }

  public boolean has(String name) {
    return parameters.containsKey(name);
  }

  /** Stripped, with line ends as they are everywhere but in forms; empty when absent. */
  public String text(String name) {
    String[] values = parameters.get(name);
    return values == null || values.length == 0 ? "" : values[0].replace("\r\n", "\n").strip();
  }

  /** The lines that say something. */
  public List<String> lines(String name) {
    return text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}

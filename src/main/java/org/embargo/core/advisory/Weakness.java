package org.embargo.core.advisory;

import java.util.regex.Pattern;
import org.embargo.core.text.Text;

/**
 * A kind of fault, as a rule a CWE entry.
 *
 * @param cweId such as CWE-94; at most 9 characters (CVE record format 5.x); empty for words alone
 * @param name the catalogue's name, without the id
 */
public record Weakness(String cweId, String name) {
  private static final Pattern FORM = Pattern.compile("CWE-[1-9][0-9]{0,4}");

  public Weakness {
    if (!cweId.isEmpty() && !FORM.matcher(cweId).matches()) {
      throw new IllegalArgumentException("not a CWE id: " + cweId);
    }
    Text.inOneLine(name, 4096 - cweId.length() - 1);
  }

  public String inWords() {
    return cweId.isEmpty() ? name : cweId + " " + name;
  }
}

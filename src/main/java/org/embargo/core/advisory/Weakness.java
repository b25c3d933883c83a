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

  /** CVE record format 5.x. */
  private static final int LONGEST = 4096;

  public Weakness {
    if (!cweId.isEmpty() && !FORM.matcher(cweId).matches()) {
      throw new IllegalArgumentException("not a CWE id: " + cweId);
    }
    requireName(cweId, name);
  }

  /** Together they are one text of a record, see {@link #inWords}. */
  public static String requireName(String cweId, String name) {
    Text.inOneLine(name, cweId.isEmpty() ? LONGEST : LONGEST - cweId.length() - 1);
    return name;
  }

  public String inWords() {
    return cweId.isEmpty() ? name : cweId + " " + name;
  }
}

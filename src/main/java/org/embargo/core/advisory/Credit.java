package org.embargo.core.advisory;

import org.embargo.core.text.Text;

/**
 * Thanks to somebody, which are public only as they wish.
 *
 * @param name empty exactly for an anonymous credit, so that the name cannot leak
 */
public record Credit(String name, CreditType type, Consent consent) {
  private static final int LONGEST_NAME = 4096;

  public Credit {
    if (consent == Consent.ANONYMOUS) {
      if (!name.isEmpty()) {
        throw new IllegalArgumentException("an anonymous credit carries no name");
      }
    } else {
      Text.inOneLine(name, LONGEST_NAME);
    }
  }

  /** May be empty here: whether it has to be there, the consent tells. */
  public static String requireName(String name) {
    if (!name.isEmpty()) {
      Text.inOneLine(name, LONGEST_NAME);
    }
    return name;
  }

  /** What is printed in place of a name. */
  public String publicName() {
    return consent == Consent.ANONYMOUS ? "anonymous" : name;
  }
}

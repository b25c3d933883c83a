package org.embargo.core.setup;

import java.util.ArrayList;
import java.util.List;
import org.embargo.core.setup.Refusal.Code;
import org.embargo.core.setup.config.Grant;

/** Whether a level keeps an issue to its reporter and the security team. */
public final class LevelRule {
  private LevelRule() {}

  /**
   * @param roleId the security team's role
   * @return why the level would not do; empty when it does
   */
  public static List<Code> faults(List<Grant> grants, String roleId) {
    List<Code> faults = new ArrayList<>();
    if (grants.stream().noneMatch(grant -> grant.type().equals(Grant.REPORTER))) {
      faults.add(Code.LEVEL_WITHOUT_REPORTER);
    }
    if (grants.stream().noneMatch(grant -> grant.isRole(roleId))) {
      faults.add(Code.LEVEL_WITHOUT_TEAM);
    }
    if (grants.stream().anyMatch(Grant::isForEverybody)) {
      faults.add(Code.LEVEL_FOR_EVERYBODY);
    }
    return faults;
  }
}

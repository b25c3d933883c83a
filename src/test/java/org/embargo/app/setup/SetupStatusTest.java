package org.embargo.app.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.setup.SetupBench.CLOUDSTACK;
import static org.embargo.app.setup.SetupBench.complete;
import static org.embargo.app.setup.SetupBench.request;

import org.embargo.core.setup.Refusal;
import org.embargo.core.setup.Refusal.Code;
import org.junit.jupiter.api.Test;

/** What is read back of a setup. */
class SetupStatusTest {
  @Test
  void a_setup_whose_type_is_gone_says_so() {
    SetupBench bench = new SetupBench();
    complete(bench.apply(CLOUDSTACK, request()));
    String type = bench.setups.find(CLOUDSTACK).orElseThrow().issueTypeId();
    bench.jira.jira().tables().issueTypes.removeIf(row -> row.getId().equals(type));

    assertThat(bench.status(CLOUDSTACK).wouldSeal()).isFalse();
    assertThat(bench.status(CLOUDSTACK).faults())
        .containsExactly(new Refusal(Code.SETUP_IS_GONE, String.valueOf(CLOUDSTACK)));
  }
}

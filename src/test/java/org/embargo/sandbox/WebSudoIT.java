package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.embargo.sandbox.story.Client.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has to confirm the password before an administrator's change (rules 10.4 and 10.14). */
class WebSudoIT {
  private static final String REST = "/rest/embargo/1.0";
  private static final String POLICY = REST + "/project/CLOUDSTACK/policy";
  // Base64 of admin:admin and admin:wrong.
  private static final String RIGHT = "Basic YWRtaW46YWRtaW4=";
  private static final String WRONG = "Basic YWRtaW46d3Jvbmc=";

  private final SandboxFixture jira = new SandboxFixture();
  private final String policy = jira.web.as("admin").get(POLICY).body();

  @ParameterizedTest
  @ValueSource(strings = {RIGHT, "Bearer token-admin"})
  void a_script_is_not_asked(String authorization) {
    assertThat(Raw.put(POLICY, policy, Map.of("Authorization", authorization)).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 401",
    WRONG + ", 401",
    "Bearer token-nobody, 401",
    "Bearer x, 401",
    "Basic x, 401",
    "Digest x, 401",
    RIGHT + ", 200",
    "Bearer token-admin, 200",
  })
  void a_session_is_asked_whatever_header_it_adds_that_did_not_authenticate_it(
      String authorization, int status) {
    Browser admin = Browser.loggedIn(SandboxFixture.baseUrl(), "admin");
    Map<String, String> headers =
        authorization.isEmpty() ? Map.of() : Map.of("Authorization", authorization);

    Reply reply = admin.put(POLICY, policy, headers);

    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    if (status == 401) {
      assertThat(reply.body()).contains("Confirm your password");
    }
    admin.confirm("admin");
    assertThat(admin.put(POLICY, policy, headers).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/plugins/servlet/embargo/policy/CLOUDSTACK",
        "/plugins/servlet/embargo/deliveries"
      })
  void pages_ask_whatever_the_header(String page) {
    for (String authorization : List.of(RIGHT, "Bearer token-admin")) {
      Reply reply = Raw.get(page, Map.of("Authorization", authorization));
      assertThat(reply.status()).isEqualTo(302);
      assertThat(reply.header("Location")).contains("WebSudoAuthenticate");
    }
  }
}

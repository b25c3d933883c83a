package org.embargo.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmationTest {
  private static final String BASIC = "Basic YWRtaW46YWRtaW4=";
  private static final String BEARER = "Bearer abc";

  @ParameterizedTest
  @CsvSource({
    // headers, cookie, os_authstatus, access.token.request: is it missing?
    "'', true, , , true",
    "'', false, , , true",
    "Basic x, false, , , false",
    "Bearer x, false, , , false",
    // A session may have authenticated it: then Jira has to say that the header did.
    "Basic x, true, , , true",
    "Basic x, true, failed, , true",
    "Basic x, true, error, , true",
    "Basic x, true, success, , false",
    "Bearer x, true, , , true",
    "Bearer x, true, success, , true",
    "Bearer x, true, , true, false",
    "Basic x, true, , true, true",
    // Jira authenticates by none of these.
    "basic x, false, success, , true",
    "BEARER x, false, , true, true",
    "Basic, false, success, , true",
    "OAuth x, false, success, , true",
    "Negotiate x, false, success, , true",
    "Basic x|Bearer y, false, success, true, true",
  })
  void a_script_is_not_asked_where_its_own_header_authenticated_it(
      String headers, boolean cookie, String status, Boolean token, boolean missing) {
    Request request =
        new Request(
            headers.isEmpty() ? List.of() : Arrays.asList(headers.split("\\|")),
            cookie ? "JSESSIONID=1" : null,
            null,
            status,
            token);

    assertThat(new Confirmation(new Manager(false)).isMissing(request.build())).isEqualTo(missing);
    assertThat(new Confirmation(new Manager(true)).isMissing(request.build())).isFalse();
  }

  @Test
  void a_session_id_in_the_address_is_a_session_too() {
    Request request = new Request(List.of(BASIC), null, "1", "failed", null);

    assertThat(new Confirmation(new Manager(false)).isMissing(request.build())).isTrue();
  }

  @Test
  void pages_go_by_the_session_whatever_the_header() {
    Manager manager = new Manager(false);
    HttpServletRequest request = new Request(List.of(BEARER), null, null, "success", true).build();

    assertThat(new Confirmation(manager).asks(request, response())).isTrue();
    assertThat(manager.sent).isTrue();
    Manager confirmed = new Manager(true);
    assertThat(new Confirmation(confirmed).asks(request, response())).isFalse();
    assertThat(confirmed.sent).isFalse();
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            ConfirmationTest.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException(method.getName());
            });
  }

  /** The parts of a request that may say who sent it. */
  private record Request(
      List<String> authorization,
      @Nullable String cookie,
      @Nullable String sessionInUrl,
      @Nullable String status,
      @Nullable Boolean token) {

    HttpServletRequest build() {
      return (HttpServletRequest)
          Proxy.newProxyInstance(
              ConfirmationTest.class.getClassLoader(),
              new Class<?>[] {HttpServletRequest.class},
              (proxy, method, arguments) -> answer(method.getName(), arguments));
    }

    private @Nullable Object answer(String method, Object @Nullable [] arguments) {
      String name = arguments == null ? "" : String.valueOf(arguments[0]);
      return switch (method) {
        case "getHeaders" -> Collections.enumeration(authorization);
        case "getHeader" -> name.equals("Cookie") ? cookie : null;
        case "getRequestedSessionId" -> sessionInUrl;
        case "getAttribute" -> name.equals("os_authstatus") ? status : attributes().get(name);
        default -> throw new UnsupportedOperationException(method);
      };
    }

    private Map<String, Object> attributes() {
      return token == null ? Map.of() : Map.of("access.token.request", token);
    }
  }

  /** Knows the session only. */
  private static final class Manager implements WebSudoManager {
    private final boolean confirmed;
    private boolean sent;

    Manager(boolean confirmed) {
      this.confirmed = confirmed;
    }

    @Override
    public boolean canExecuteRequest(HttpServletRequest request) {
      return confirmed;
    }

    @Override
    public void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response) {
      sent = true;
    }

    @Override
    public void willExecuteWebSudoRequest(HttpServletRequest request) {
      if (!confirmed) {
        throw new WebSudoSessionException("no session");
      }
    }
  }
}

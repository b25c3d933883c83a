package org.embargo.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Whatever the descriptor and the wiring name is there, and whatever is there is named. */
class DescriptorTest {
  private static final Path CLASSES = Path.of("target/classes");
  private static final List<String> RINGS = List.of("app", "feed", "jira", "store", "web");
  private static final List<String> SERVICES = List.of("optional-services", "services");
  private static final List<String> FILES =
      Stream.concat(RINGS.stream(), SERVICES.stream()).toList();

  @ParameterizedTest
  @MethodSource("classesNamed")
  void every_class_that_is_named_exists(String name) {
    assertThatCode(() -> Class.forName(name)).doesNotThrowAnyException();
  }

  @Test
  void the_wiring_has_a_file_for_each_ring_and_no_other() throws Exception {
    try (Stream<Path> files = Files.list(CLASSES.resolve("META-INF/spring"))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".xml", "")))
          .containsExactlyInAnyOrderElementsOf(FILES);
    }
    for (String ring : RINGS) {
      List<String> ids =
          all(parse("META-INF/spring/" + ring + ".xml"))
              .filter(one -> one.getParentNode().getNodeName().equals("beans"))
              .map(one -> one.getAttribute("id"))
              .toList();
      assertThat(ids).as(ring).isNotEmpty().doesNotHaveDuplicates().isSorted();
    }
  }

  /**
   * What is given by its place could be another one of the same type: jobs and parts name theirs.
   */
  @Test
  void what_is_not_wired_by_type_is_a_list_whose_order_counts_or_no_bean() throws Exception {
    assertThat(
            wiring()
                .flatMap(DescriptorTest::all)
                .filter(one -> one.getTagName().equals("constructor-arg"))
                .map(one -> (Element) one.getParentNode())
                .filter(
                    bean -> !bean.getAttribute("class").matches(".*\\.(OptionalPart|MinuteJob)"))
                .map(bean -> bean.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .distinct())
        .containsExactlyInAnyOrder("findLeaks", "watchIssue", "lifecycle", "nodeClock");
  }

  @ParameterizedTest
  @MethodSource("templatesNamed")
  void every_template_that_is_named_exists(String path) {
    assertThat(CLASSES.resolve(path)).exists();
  }

  @ParameterizedTest
  @MethodSource("keysNamed")
  void every_text_that_is_named_exists(String key) throws Exception {
    assertThat(texts().getProperty(key)).isNotBlank();
  }

  @Test
  void no_text_is_without_use() throws Exception {
    Set<Object> named = keysNamed().collect(Collectors.toSet());

    assertThat(named).containsAll(texts().keySet());
  }

  /** Of the menus of Jira, which the sandbox has not. */
  @Test
  void every_link_of_a_menu_leads_to_a_page_and_stands_in_a_section_that_is_there()
      throws Exception {
    List<String> patterns = elements("url-pattern").map(Element::getTextContent).toList();
    List<String> sections =
        elements("web-section")
            .map(one -> one.getAttribute("location") + "/" + one.getAttribute("key"))
            .toList();

    assertThat(elements("web-item")).hasSize(3);
    assertThat(elements("web-item").map(one -> one.getAttribute("section")))
        .allMatch(sections::contains);
    assertThat(elements("link").map(Element::getTextContent))
        .hasSize(3)
        .allSatisfy(
            link ->
                assertThat(patterns)
                    .anyMatch(
                        pattern ->
                            link.startsWith(
                                "/plugins/servlet" + pattern.replaceFirst("\\*$", ""))));
  }

  @Test
  void there_is_something_to_check_of_each_kind() throws Exception {
    assertThat(classesNamed()).hasSizeGreaterThan(40);
    assertThat(templatesNamed()).isNotEmpty();
    assertThat(keysNamed()).isNotEmpty();
  }

  @Test
  void workflow_classes_keep_their_names_as_customers_workflows_store_them() throws Exception {
    assertThat(elements("function-class").map(Element::getTextContent))
        .containsExactly("org.embargo.jira.seal.SealPostFunction");
    assertThat(elements("validator-class").map(Element::getTextContent))
        .containsExactly("org.embargo.jira.workflow.EmbargoLiftedValidator");
    assertThat(elements("condition-class").map(Element::getTextContent))
        .containsExactly("org.embargo.jira.workflow.DisclosureTeamCondition");
  }

  @Test
  void every_entity_of_the_store_is_migrated() throws Exception {
    try (Stream<Path> files = Files.list(CLASSES.resolve("org/embargo/store"))) {
      List<String> rows =
          files
              .map(path -> path.getFileName().toString())
              .filter(name -> name.endsWith("Row.class"))
              .map(name -> "org.embargo.store." + name.replace(".class", ""))
              .toList();

      assertThat(elements("entity").map(Element::getTextContent))
          .containsExactlyInAnyOrderElementsOf(rows);
    }
  }

  @Test
  void table_and_column_names_fit_into_oracle() throws Exception {
    for (String name : elements("entity").map(Element::getTextContent).toList()) {
      Class<?> row = Class.forName(name);
      String table = row.getAnnotation(net.java.ao.schema.Table.class).value();
      assertThat("AO_123456_" + table).hasSizeLessThanOrEqualTo(30);
      for (var method : row.getDeclaredMethods()) {
        assertThat(method.getName().replaceFirst("^(get|set|is)", "")).hasSizeLessThan(28);
      }
    }
  }

  static Stream<String> classesNamed() throws Exception {
    return Stream.concat(Stream.of(descriptor()), wiring())
        .flatMap(DescriptorTest::all)
        .flatMap(
            element ->
                Stream.of(
                    element.getAttribute("class"),
                    element.getAttribute("interface"),
                    element.getTextContent().strip()))
        .filter(text -> text.matches("(org\\.embargo|com\\.atlassian|java)\\.[\\w.]+[A-Z]\\w*"))
        .distinct();
  }

  static Stream<String> templatesNamed() throws Exception {
    return all(descriptor())
        .map(element -> element.getAttribute("location"))
        .filter(location -> location.endsWith(".vm"))
        .distinct();
  }

  static Stream<String> keysNamed() throws Exception {
    return Stream.concat(elements("label"), elements("description"))
        .map(element -> element.getAttribute("key"))
        .filter(key -> !key.isEmpty());
  }

  private static Properties texts() throws Exception {
    Properties texts = new Properties();
    try (InputStream in = Files.newInputStream(CLASSES.resolve("i18n/embargo.properties"))) {
      texts.load(in);
    }
    return texts;
  }

  private static Stream<Element> elements(String name) throws Exception {
    return all(descriptor()).filter(element -> element.getTagName().equals(name));
  }

  private static Document descriptor() throws Exception {
    return parse("atlassian-plugin.xml");
  }

  private static Stream<Document> wiring() throws Exception {
    List<Document> documents = new ArrayList<>();
    for (String file : FILES) {
      documents.add(parse("META-INF/spring/" + file + ".xml"));
    }
    return documents.stream();
  }

  private static Document parse(String file) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(CLASSES.resolve(file).toFile());
  }

  private static Stream<Element> all(Document document) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = document.getElementsByTagName("*");
    IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .forEach(node -> found.add((Element) node));
    return found.stream();
  }
}

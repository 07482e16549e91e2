package org.linli.platform.testkit;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.linli.platform.event.Fact;
import org.linli.platform.event.On;

/** The AsyncAPI 3 document of a service, from its {@link Fact} records and {@link On} methods. */
final class AsyncApiDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> HEADERS =
            List.of("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "ce_subject", "ce_sequence",
                    "ce_correlationid", "ce_causationid", "ce_actor", "ce_businessdate", "ce_signature", "traceparent");

    private AsyncApiDocument() {
    }

    static ObjectNode of(String basePackage) {
        var classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(
                basePackage, "org.linli.platform.journal", "org.linli.platform.inbox", "org.linli.platform.audit",
                "org.linli.platform.calendar");
        var schemas = generator();
        var document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Linli " + basePackage.substring(basePackage.lastIndexOf('.') + 1) + " events")
                .put("version", "1.0.0")
                .put("description", "CloudEvents 1.0, binary mode, JSON. Fields are only ever added under v1.");
        document.put("defaultContentType", "application/json");
        var channels = document.putObject("channels");
        var operations = document.putObject("operations");
        var messages = JSON.createObjectNode();
        var facts = new TreeMap<String, JavaClass>();
        classes.stream().filter(type -> type.isAnnotatedWith(Fact.class))
                .forEach(type -> facts.put(type.getAnnotationOfType(Fact.class).type(), type));
        facts.forEach((type, record) -> {
            var topic = record.getAnnotationOfType(Fact.class).topic();
            message(messages, type, schemas.generateSchema(record.reflect()));
            attach(channels, operations, "send", topic, type);
        });
        classes.stream().flatMap(type -> type.getMethods().stream()).filter(method -> method.isAnnotatedWith(On.class))
                .sorted(Comparator.comparing(AsyncApiDocument::heard).thenComparing(JavaMethod::getFullName))
                .forEach(method -> {
                    var on = method.getAnnotationOfType(On.class);
                    var payload = schemas.generateSchema(method.getRawParameterTypes().getFirst().reflect());
                    if (messages.has("read_" + on.type())) {
                        var known = (ObjectNode) messages.get("read_" + on.type()).get("payload");
                        known.withObjectProperty("properties").setAll(payload.withObjectProperty("properties"));
                        require(known, payload);
                    } else {
                        message(messages, "read_" + on.type(), payload);
                        attach(channels, operations, "receive", on.topic(), on.type());
                    }
                });
        var components = document.putObject("components");
        components.set("messages", messages);
        var headers = components.putObject("schemas").putObject("CloudEventHeaders").put("type", "object")
                .putObject("properties");
        HEADERS.forEach(name -> headers.putObject(name).put("type", "string"));
        return document;
    }

    private static String heard(JavaMethod method) {
        return method.getAnnotationOfType(On.class).type();
    }

    /** What either reader needs is needed, whichever is looked at first. */
    private static void require(ObjectNode known, ObjectNode other) {
        var names = new TreeSet<String>();
        known.path("required").forEach(name -> names.add(name.asText()));
        other.path("required").forEach(name -> names.add(name.asText()));
        if (!names.isEmpty()) {
            var required = known.putArray("required");
            names.forEach(required::add);
        }
    }

    private static void message(ObjectNode messages, String name, ObjectNode schema) {
        schema.remove("$schema");
        var message =
                messages.putObject(name).put("name", name.replace("read_", "")).put("contentType", "application/json");
        message.putObject("headers").put("$ref", "#/components/schemas/CloudEventHeaders");
        message.set("payload", schema);
    }

    private static void attach(ObjectNode channels, ObjectNode operations, String action, String topic, String type) {
        var name = "receive".equals(action) ? "read_" + type : type;
        var channel = channels.has(topic) ? (ObjectNode) channels.get(topic)
                : channels.putObject(topic).put("address", topic);
        channel.withObjectProperty("messages").putObject(name).put("$ref", "#/components/messages/" + name);
        var operation = action + "_" + topic;
        var node = operations.has(operation) ? (ObjectNode) operations.get(operation) : operations.putObject(operation);
        node.put("action", action).putObject("channel").put("$ref", "#/channels/" + topic);
        node.withArrayProperty("messages").addObject().put("$ref", "#/channels/" + topic + "/messages/" + name);
    }

    private static SchemaGenerator generator() {
        var builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.INLINE_ALL_SCHEMAS,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE));
        builder.forTypesInGeneral()
                .withCustomDefinitionProvider(
                        (type, context) -> jsonValue(type.getErasedType())
                                .map(method -> new CustomDefinition(context.createDefinition(
                                        context.getTypeContext().resolve(method.getGenericReturnType())), true))
                                .orElse(null));
        builder.forFields()
                .withRequiredCheck(field -> Arrays.stream(field.getRawMember().getAnnotatedType().getAnnotations())
                        .noneMatch(annotation -> annotation.annotationType().getSimpleName().equals("Nullable")));
        return new SchemaGenerator(builder.build());
    }

    /** A value type such as Money is in JSON what its {@code @JsonValue} method gives. */
    private static Optional<Method> jsonValue(Class<?> type) {
        return type.isEnum() || type.getName().startsWith("java.") ? Optional.empty()
                : Arrays.stream(type.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(JsonValue.class))
                        .findFirst();
    }
}

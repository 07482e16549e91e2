package org.linli.platform.contract;

import io.quarkus.arc.Arc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Grant;
import org.linli.platform.identity.Permissions;

/**
 * Adds to every operation what the platform does for it, so that no resource repeats it: roles, refusals, keys and
 * versions.
 */
public class OpenApiCompletion implements OASFilter {

    private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class);
    private static final DotName REST_RESPONSE = DotName.createSimple(RestResponse.class);

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var container = Arc.container();
        if (container == null || api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        var components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        api.setComponents(components);
        addShared(components);
        var classes = new ServiceClasses();
        if (components.getSchemas() != null) {
            new RequiredNumbers(classes).addTo(components.getSchemas());
            timesOfDay(components.getSchemas().get("LocalTime"));
        }
        var methods = methods(classes);
        var roles = container.instance(Permissions.class).get().table();
        api.getPaths().getPathItems().forEach((path, item) -> {
            var inPath = item.getParameters() == null ? List.<Parameter>of() : item.getParameters();
            item.getOperations().forEach((verb, operation) -> {
                var method = methods.get(operation.getOperationId());
                if (method != null) {
                    var parameters = new ArrayList<>(inPath);
                    parameters.addAll(operation.getParameters() == null ? List.of() : operation.getParameters());
                    secure(operation, roles.getOrDefault(operation.getOperationId(), Map.of()));
                    refuse(operation, verb, parameters);
                    answer(operation, verb == HttpMethod.POST, path, method);
                    tag(operation, verb);
                    key(operation, method);
                    inOrder(operation);
                }
            });
        });
    }

    /** An example of one in YAML is a number to base sixty: the pattern says it better. */
    private static void timesOfDay(@Nullable Schema time) {
        if (time != null) {
            time.setExamples(null);
            time.setPattern("^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?$");
            time.setDescription("一天中的时刻(上海) Time of day in Shanghai");
        }
    }

    private static Map<String, MethodInfo> methods(ServiceClasses classes) {
        var methods = new HashMap<String, MethodInfo>();
        for (var operation : classes.annotated(Operation.class)) {
            if (operation.value("operationId") != null) {
                methods.put(operation.value("operationId").asString(), operation.target().asMethod());
            }
        }
        return methods;
    }

    private static void addShared(Components components) {
        ProblemAnswers.addTo(components);
        components.addSecurityScheme("bearer",
                OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT")
                        .description("OIDC 访问令牌 An access token of the district's identity provider"));
        components.addHeader("ETag",
                OASFactory.createHeader().description("版本 The version, for If-Match and If-None-Match").schema(text()));
        components.addHeader("Location",
                OASFactory.createHeader().description("新对象地址 Where the new thing is").schema(text()));
        components.addHeader("Idempotency-Replayed",
                OASFactory.createHeader().description("重放 true when this is the first answer again").schema(text()));
        components.addParameter("IdempotencyKey", key(true));
        components.addParameter("OptionalIdempotencyKey", key(false));
    }

    private static Parameter key(boolean required) {
        return OASFactory.createParameter().name("Idempotency-Key").in(Parameter.In.HEADER).required(required)
                .description("幂等键 The same key has one effect and one answer")
                .schema(text().minLength(1).maxLength(200));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static void secure(org.eclipse.microprofile.openapi.models.Operation operation, Map<String, Grant> grants) {
        var open = grants.containsKey(Permissions.PUBLIC);
        var roles = grants.entrySet().stream()
                .map(grant -> grant.getKey() + (grant.getValue() == Grant.OWN ? " (own)" : ""))
                .collect(Collectors.joining(", "));
        var text = open ? "公开 Open to everyone." : "角色 Roles: " + roles + ".";
        operation
                .setDescription(operation.getDescription() == null ? text : operation.getDescription() + "\n\n" + text);
        operation.setSecurity(open ? List.of() : List.of(OASFactory.createSecurityRequirement().addScheme("bearer")));
    }

    private static void refuse(org.eclipse.microprofile.openapi.models.Operation operation, HttpMethod verb,
            List<Parameter> parameters) {
        var statuses = new TreeSet<>(List.of(401, 500, 503));
        var open = operation.getSecurity().isEmpty();
        var body = operation.getRequestBody() != null;
        if (!open) {
            statuses.add(403);
        }
        for (var parameter : parameters) {
            statuses.add(parameter.getIn() == Parameter.In.PATH ? 404 : 400);
            if (parameter.getIn() == Parameter.In.HEADER && "If-Match".equals(parameter.getName())) {
                parameter.setRequired(true);
                parameter.setDescription("所见版本 The ETag of what was seen");
                statuses.addAll(List.of(412, 428));
            }
        }
        if (verb != HttpMethod.GET && verb != HttpMethod.HEAD) {
            statuses.addAll(List.of(400, 409, 422));
        }
        if (body) {
            statuses.addAll(List.of(413, 415));
        }
        for (var status : statuses) {
            var present = operation.getResponses().getAPIResponse(String.valueOf(status));
            if (present == null || present.getContent() == null && present.getRef() == null) {
                operation.getResponses().addAPIResponse(String.valueOf(status), ProblemAnswers.reference(status));
            }
        }
    }

    private static void inOrder(org.eclipse.microprofile.openapi.models.Operation operation) {
        var responses = operation.getResponses();
        responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
    }

    /**
     * A POST to a collection may make something (201); to a verb it answers 200. A resource that annotates its answers
     * is left as it says.
     */
    private static void answer(org.eclipse.microprofile.openapi.models.Operation operation, boolean post, String path,
            MethodInfo method) {
        var responses = operation.getResponses();
        if (method.returnType().kind() == Type.Kind.VOID && post && responses.hasAPIResponse("201")) {
            responses.addAPIResponse("204", responses.getAPIResponse("201"));
            responses.removeAPIResponse("201");
        }
        if (method.returnType().name().equals(REST_RESPONSE)) {
            if (post && path.endsWith("s") && responses.hasAPIResponse("200") && !responses.hasAPIResponse("201")) {
                responses.addAPIResponse("201",
                        OASFactory.createAPIResponse().description("已创建 Created")
                                .content(responses.getAPIResponse("200").getContent())
                                .addHeader("Location", OASFactory.createHeader().ref("#/components/headers/Location")));
            }
            for (var status : List.of("200", "201")) {
                if (responses.hasAPIResponse(status)) {
                    responses.getAPIResponse(status).addHeader("ETag",
                            OASFactory.createHeader().ref("#/components/headers/ETag"));
                }
            }
        }
        for (var status : List.of("200", "201", "204")) {
            if (responses.hasAPIResponse(status) && method.hasAnnotation(IDEMPOTENT)) {
                responses.getAPIResponse(status).addHeader("Idempotency-Replayed",
                        OASFactory.createHeader().ref("#/components/headers/Idempotency-Replayed"));
            }
        }
    }

    /** What everybody may read everybody may keep: {@code org.linli.platform.web.PublicAnswers}. */
    private static void tag(org.eclipse.microprofile.openapi.models.Operation operation, HttpMethod verb) {
        var answer = operation.getResponses().getAPIResponse("200");
        if (verb == HttpMethod.GET && operation.getSecurity().isEmpty() && answer != null && answer.getContent() != null
                && answer.getContent().hasMediaType("application/json")) {
            answer.addHeader("ETag", OASFactory.createHeader().ref("#/components/headers/ETag"));
            operation.getResponses().addAPIResponse("304",
                    OASFactory.createAPIResponse().description("未变更 Not changed since what If-None-Match names"));
        }
    }

    private static void key(org.eclipse.microprofile.openapi.models.Operation operation, MethodInfo method) {
        if (method.hasAnnotation(IDEMPOTENT)) {
            var required = method.annotation(IDEMPOTENT).value("required");
            operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/"
                    + (required != null && required.asBoolean() ? "IdempotencyKey" : "OptionalIdempotencyKey")));
        }
    }
}

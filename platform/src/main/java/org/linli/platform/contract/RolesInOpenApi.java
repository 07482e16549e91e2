package org.linli.platform.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds to every operation what the code does not repeat: its roles, the bearer token, the problems it may answer with. */
public class RolesInOpenApi implements OASFilter {

    private static final Map<String, String> PROBLEMS = new LinkedHashMap<>();

    static {
        PROBLEMS.put("400", "输入无效 Malformed or invalid input");
        PROBLEMS.put("401", "未登录 No valid token");
        PROBLEMS.put("403", "无权 Not permitted, or outside the scope");
        PROBLEMS.put("404", "找不到 Not found");
        PROBLEMS.put("409", "状态不允许或冲突 Not possible in the present state, or a conflict");
        PROBLEMS.put("412", "版本过期 Decided on an older version");
        PROBLEMS.put("422", "规则不允许 A rule refuses; rule and basis are named");
        PROBLEMS.put("428", "缺少 If-Match If-Match is missing");
    }

    private final Map<String, String> roles = new HashMap<>();

    public RolesInOpenApi() {
        read("platform-permissions.csv");
        read("permissions.csv");
    }

    private void read(String resource) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (stream != null) {
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines()
                        .filter(line -> line.contains(",")).forEach(line -> roles.put(line.substring(0, line.indexOf(',')),
                                line.substring(line.indexOf(',') + 1).trim()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Operation filterOperation(Operation operation) {
        var granted = roles.getOrDefault(operation.getOperationId(), "");
        var open = granted.contains("public");
        operation.setDescription((operation.getDescription() == null ? "" : operation.getDescription() + "\n\n")
                + (open ? "公开 Public." : "角色 Roles: " + granted + ". `:own` = only the caller's own agency, unit or person."));
        if (!open) {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("bearer"));
        }
        var responses = operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        PROBLEMS.forEach((status, meaning) -> problem(responses, status, meaning));
        operation.setResponses(responses);
        return operation;
    }

    private static void problem(APIResponses responses, String status, String meaning) {
        if (responses.getAPIResponse(status) == null || responses.getAPIResponse(status).getContent() == null) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(meaning)
                    .content(OASFactory.createContent().addMediaType("application/problem+json", OASFactory.createMediaType()
                            .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")))));
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        components.addSecurityScheme("bearer", OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP)
                .scheme("bearer").bearerFormat("JWT"));
        document.setComponents(components);
    }
}

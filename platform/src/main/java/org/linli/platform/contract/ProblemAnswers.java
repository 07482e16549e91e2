package org.linli.platform.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.linli.platform.problem.Problem;

/** The refusals all operations share, each written once under {@code components}. */
final class ProblemAnswers {

    static final Map<Integer, String> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry(400, "输入无效 Malformed, unknown or invalid input; errors[] names each field"),
            Map.entry(401, "未登录 No token, or one that does not verify"),
            Map.entry(403, "无权操作 The role or the scope of the token does not reach this"),
            Map.entry(404, "找不到 No such thing, or not for this caller"),
            Map.entry(409, "状态或内容冲突 The present state does not accept this, or somebody else is at it"),
            Map.entry(412, "版本已过期 If-Match names a version that is no longer the present one"),
            Map.entry(413, "请求过大 The body is over the limit"),
            Map.entry(415, "内容类型不支持 The body is not application/json"),
            Map.entry(422,
                    "规则不允许 Refused under a rule, whose id and basis it names; or the key was used for other content"),
            Map.entry(428, "缺少 If-Match The command is decided from what was seen: say which version"),
            Map.entry(500, "内部错误 Nothing but a traceId to ask with"),
            Map.entry(503, "暂时无法服务 Out of reach for the moment; nothing was done")));

    private ProblemAnswers() {
    }

    static void addTo(Components components) {
        if (components.getSchemas() == null || !components.getSchemas().containsKey("Problem")) {
            addSchemas(components);
        }
        ALL.forEach((status, description) -> components.addResponse("Problem" + status,
                OASFactory.createAPIResponse().description(description).content(
                        OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))))));
    }

    private static void addSchemas(Components components) {
        components.addSchema("FieldError", object(Map.of("field", text(), "code", text(), "message", text()),
                List.of("field", "code", "message")));
        var fields = new TreeMap<>(Map.of("type", text(), "title", text(), "detail", text(), "instance", text(),
                "traceId", text(), "rule", text(), "basis", text()));
        fields.put("status", OASFactory.createSchema().addType(SchemaType.INTEGER));
        fields.put("errors", OASFactory.createSchema().addType(SchemaType.ARRAY)
                .items(OASFactory.createSchema().ref("#/components/schemas/FieldError")));
        components.addSchema("Problem", object(fields, List.of("type", "title", "status"))
                .description("问题说明 What was refused and why (RFC 9457); type is stable: urn:linli:problem:<code>"));
    }

    static APIResponse reference(int status) {
        return OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static Schema object(Map<String, Schema> properties, List<String> required) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).properties(new TreeMap<>(properties))
                .required(required);
    }
}

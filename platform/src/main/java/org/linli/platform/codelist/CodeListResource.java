package org.linli.platform.codelist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Text;

/** What the codes of this service are called. */
@Path("/api/v1/code-lists")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Platform")
class CodeListResource {

    @Schema(description = "代码及其名称 A code and its names")
    record Code(String code, @Schema(description = "中文名称 Chinese name") String zh,
            @Schema(description = "英文名称 English name") String en) {
    }

    /** @param name of the schema in this service's contract */
    @Schema(description = "代码表 A closed list of codes")
    record CodeList(@Schema(description = "接口文档中的名称 Its name in the contract") String name, List<Code> codes) {
    }

    @Schema(description = "全部代码表 All lists of codes")
    record CodeListPage(@Schema(required = true) List<CodeList> items) {
    }

    private final CodeLists lists;

    CodeListResource(CodeLists lists) {
        this.lists = lists;
    }

    @GET
    @Operation(operationId = "listCodeLists",
            summary = "代码表 Every code of this service's contract, with its Chinese and English names")
    public CodeListPage list(@QueryParam("name") @Text(max = 100) @Nullable String name) {
        return new CodeListPage(lists.all().stream().filter(list -> name == null || list.name().equals(name)).toList());
    }
}

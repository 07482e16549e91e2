package org.linli.platform.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** {@code ?limit=&cursor=}, as a {@code @Valid @BeanParam} of every list. */
public class PageQuery {

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(500)
    @Parameter(description = "每页条数 Rows per page, 1 to 500")
    int limit;

    @QueryParam("cursor")
    @Parameter(description = "上一页的 next The former page's next")
    @Nullable
    String cursor;

    public int limit() {
        return limit;
    }

    /** One row more than the page, to know whether there is another. */
    public int fetch() {
        return limit + 1;
    }

    public Optional<Cursor> cursor() {
        return Cursor.parse(cursor);
    }
}

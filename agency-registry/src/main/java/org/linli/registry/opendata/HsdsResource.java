package org.linli.registry.opendata;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Today;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

/** The register and the services near one as HSDS 3.0 names them; pages go on by this house's cursor. */
@Path("/api/v1/hsds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Open data 开放数据")
class HsdsResource {

    /** One of the questions of {@link OpenRecords}. */
    @FunctionalInterface
    private interface Question<T> {

        void ask(Connection database, LocalDate day, UUID after, @Nullable UUID only, int limit, Consumer<T> use)
                throws SQLException;
    }

    private final OpenRecords records;
    private final OpenSnapshot snapshot;
    private final Today today;

    HsdsResource(OpenRecords records, OpenSnapshot snapshot, Today today) {
        this.records = records;
        this.snapshot = snapshot;
        this.today = today;
    }

    @GET
    @Path("/organizations")
    @Operation(operationId = "listHsdsOrganizations", summary = "机构(HSDS) Organizations of the register")
    public Page<Hsds.Organization> organizations(@Valid @BeanParam PageQuery page) {
        return page(records::organizations, page, Hsds.Organization::id);
    }

    @GET
    @Path("/organizations/{id}")
    @Operation(operationId = "readHsdsOrganization", summary = "机构(HSDS) One organization")
    public Hsds.Organization organization(UUID id) {
        return one(records::organizations, "Organization", id);
    }

    @GET
    @Path("/services")
    @Operation(operationId = "listHsdsServices", summary = "服务(HSDS) Services that have an open point")
    public Page<Hsds.Service> services(@Valid @BeanParam PageQuery page) {
        return page(records::services, page, Hsds.Service::id);
    }

    @GET
    @Path("/services/{id}")
    @Operation(operationId = "readHsdsService", summary = "服务(HSDS) One service")
    public Hsds.Service service(UUID id) {
        return one(records::services, "Service", id);
    }

    @GET
    @Path("/service_at_locations")
    @Operation(operationId = "listHsdsServicesAtLocations",
            summary = "服务点(HSDS) Services at locations with address and hours")
    public Page<Hsds.ServiceAtLocation> points(@Valid @BeanParam PageQuery page) {
        return page(records::points, page, Hsds.ServiceAtLocation::id);
    }

    @GET
    @Path("/service_at_locations/{id}")
    @Operation(operationId = "readHsdsServiceAtLocation", summary = "服务点(HSDS) One service at a location")
    public Hsds.ServiceAtLocation point(UUID id) {
        return one(records::points, "ServiceAtLocation", id);
    }

    private <T> Page<T> page(Question<T> question, PageQuery page, Function<T, UUID> id) {
        var after = page.cursor().map(Cursor::id).orElse(OpenRecords.FIRST);
        var found = found(question, after, null, page.fetch());
        return Page.of(found, page.limit(), each -> Cursor.by(id.apply(each)));
    }

    private <T> T one(Question<T> question, String kind, UUID id) {
        return found(question, OpenRecords.FIRST, id, 1).stream().findFirst().orElseThrow(() -> new NotFound(kind, id));
    }

    private <T> List<T> found(Question<T> question, UUID after, @Nullable UUID only, int limit) {
        var found = new ArrayList<T>();
        snapshot.read(database -> question.ask(database, today.date(), after, only, limit, found::add));
        return found;
    }
}

package org.linli.funding.resource;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

/** What departments share, for everybody to see. */
@Path("/api/v1/resources")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Resources 资源")
class SharedResourceResource {

    private final SharedResources resources;
    private final Caller caller;

    SharedResourceResource(SharedResources resources, Caller caller) {
        this.resources = resources;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Owned(in = Where.BODY)
    @Operation(operationId = "offerResource", summary = "登记可共享资源 Offer what the own department has")
    public RestResponse<ResourceApi.ResourceView> offer(@NotNull @Valid ResourceApi.NewResource body) {
        var resource = resources.offer(body);
        return Responses.created("/api/v1/resources/" + resource.id(), view(resource), resource.version());
    }

    @POST
    @Path("/{id}/uses")
    @Idempotent
    @Owned(by = SharedResources.class)
    @Operation(operationId = "useResource", summary = "登记使用 Enter who uses it and when")
    public RestResponse<ResourceApi.ResourceView> use(UUID id, @NotNull @Valid ResourceApi.NewUse body) {
        return answer(resources.use(id, body));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @Owned(by = SharedResources.class)
    @Operation(operationId = "withdrawResource", summary = "撤回资源 Take it back")
    public RestResponse<ResourceApi.ResourceView> withdraw(UUID id) {
        return answer(resources.withdraw(id));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readResource", summary = "可共享资源 One shared resource and its latest uses")
    public RestResponse<ResourceApi.ResourceView> read(UUID id) {
        return answer(resources.get(id));
    }

    @GET
    @Operation(operationId = "listResources", summary = "可共享资源列表 Shared resources, newest first, by street and kind")
    public Page<ResourceApi.ResourceView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("areaCode") @Nullable String areaCode, @QueryParam("kind") SharedResource.@Nullable Kind kind,
            @QueryParam("status") @Nullable ResourceStatus status) {
        return Page.of(
                new KeysetQuery().by("areaCode", areaCode).by("kind", kind).by("status", status).of(resources, page),
                page.limit(), resource -> Cursor.by(resource.id())).map(this::view);
    }

    @GET
    @Path("/duplicates")
    @Operation(operationId = "findDuplicateResources",
            summary = "重复投入 Pairs of departments that do the same in a street, at most two hundred")
    public List<ResourceApi.Duplicate> duplicates(
            @QueryParam("areaCode") @Pattern(regexp = "\\d{9}") @Nullable String areaCode) {
        return resources.duplicates(areaCode);
    }

    private RestResponse<ResourceApi.ResourceView> answer(SharedResource resource) {
        return Responses.ok(view(resource), resource.version());
    }

    private ResourceApi.ResourceView view(SharedResource resource) {
        return ResourceApi.ResourceView.of(resource, resources.uses(resource.id()), resource.allowedTo(caller));
    }
}

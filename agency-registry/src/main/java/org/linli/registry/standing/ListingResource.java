package org.linli.registry.standing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
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
import org.linli.platform.money.Money;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;

@Path("/api/v1/listings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Standing 资格")
class ListingResource {

    /**
     * @param fine of a penalty, below or from O08-FINE as the list says; none for a warning
     * @param letters of an agency that cannot be reached: the days of two letters that nobody signed for
     */
    record NewListing(@NotNull UUID agencyId, @NotNull ListKind list, @NotNull ListGround ground,
            @NotBlank @Text(max = 4000) String facts, @Nullable Money fine,
            @Nullable @Size(max = 2) List<@NotNull LocalDate> letters) {

        Proof proof() {
            return new Proof(fine, letters == null ? List.of() : List.copyOf(letters));
        }
    }

    record Words(@NotBlank @Text(max = 2000) String reason) {
    }

    /** @param answerUntil last day on which the agency is heard; {@code decideBy} last workday of the panel (O07) */
    record ListingView(UUID id, long version, UUID agencyId, ListKind list, ListGround ground, String facts,
            @Nullable Money fine, List<LocalDate> letters, ListingStatus status, String proposedBy,
            LocalDate proposedOn, @Nullable LocalDate answerUntil, @Nullable String answer,
            @Nullable LocalDate decideBy, @Nullable String confirmedBy, @Nullable LocalDate from,
            @Nullable String cureVerifiedBy, @Nullable LocalDate removeBy, @Nullable LocalDate removedOn,
            @Nullable String reason, List<Effect> effects, List<String> allowedActions) {

        static ListingView of(Listing listing, List<String> allowedActions) {
            return new ListingView(listing.id(), listing.version(), listing.agencyId(), listing.list(),
                    listing.ground(), listing.facts(), listing.proof().fine(), listing.proof().letters(),
                    listing.status(), listing.proposedBy(), listing.proposedOn(), listing.hearing().answerUntil(),
                    listing.hearing().answer(), listing.hearing().decideBy(), listing.confirmedBy(), listing.from(),
                    listing.cureVerifiedBy(), listing.removeBy(), listing.removedOn(), listing.reason(),
                    listing.list().effects(), allowedActions);
        }
    }

    private final ListingService service;
    private final Listings listings;
    private final Caller caller;

    ListingResource(ListingService service, Listings listings, Caller caller) {
        this.service = service;
        this.listings = listings;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = true)
    @Operation(operationId = "proposeListing", summary = "拟列入名录 Propose an entry on the abnormal or the serious list")
    public RestResponse<ListingView> propose(@NotNull @Valid NewListing body) {
        var listing = service.propose(body, caller.actor());
        return Responses.created("/api/v1/listings/" + listing.id(), view(listing), listing.version());
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listListings", summary = "名录列表 List entries")
    public Page<ListingView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId,
            @QueryParam("status") ListingStatus status) {
        var query = new KeysetQuery().ofAgency(caller, "agencyId", agencyId).by("status", status).oldestFirst();
        var told = caller.ownOnly() ? query.where("(fromDay is not null or answerUntil is not null)") : query;
        var found = told.of(listings, page);
        return Page.of(found, page.limit(), listing -> Cursor.by(listing.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Owned(by = Listings.class)
    @Operation(operationId = "readListing", summary = "名录条目 Read an entry")
    public RestResponse<ListingView> read(UUID id) {
        return ok(listings.get(id));
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent
    @Owned(by = Listings.class)
    @Operation(operationId = "answerListing", summary = "陈述申辩 The agency says its own before it is listed")
    public RestResponse<ListingView> answer(UUID id, @NotNull @Valid Words body) {
        return ok(service.answer(id, body.reason()));
    }

    @POST
    @Path("/{id}/confirm")
    @Idempotent(required = true)
    @Operation(operationId = "confirmListing", summary = "列入名录 Put on the list; by another person than who proposed")
    public RestResponse<ListingView> confirm(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirm(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/drop")
    @Idempotent(required = true)
    @Operation(operationId = "dropListing", summary = "不予列入 Drop the proposal")
    public RestResponse<ListingView> drop(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Words body) {
        return ok(service.drop(id, ifMatch, body.reason()));
    }

    @POST
    @Path("/{id}/verify-cure")
    @Idempotent(required = true)
    @Operation(operationId = "verifyCure", summary = "核实整改 Verify the cure; the term to remove begins")
    public RestResponse<ListingView> verifyCure(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Words body) {
        return ok(service.verifyCure(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/remove")
    @Idempotent(required = true)
    @Operation(operationId = "removeListing", summary = "移出名录 Remove; by another person than who verified the cure")
    public RestResponse<ListingView> remove(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.remove(id, ifMatch, caller.actor()));
    }

    private RestResponse<ListingView> ok(Listing listing) {
        return Responses.ok(view(listing), listing.version());
    }

    private ListingView view(Listing listing) {
        return ListingView.of(listing, listing.allowedTo(caller));
    }
}

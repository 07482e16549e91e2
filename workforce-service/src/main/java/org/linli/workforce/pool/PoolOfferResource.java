package org.linli.workforce.pool;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.linli.workforce.post.Posts;
import org.linli.workforce.post.Tier;

@Path("/api/v1/pool-offers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Shared supervisors 督导资源池")
class PoolOfferResource {

    /** Of a field of service. */
    static final String FIELD = "[A-Z][A-Z0-9_]{0,39}";

    /** @param until when the last session of that day ends */
    record Hours(@NotNull DayOfWeek day, @NotNull LocalTime from, @NotNull LocalTime until) {

        Slot slot() {
            return new Slot(day, from, until);
        }

        static Hours of(Slot slot) {
            return new Hours(slot.day(), slot.from(), slot.until());
        }
    }

    /** @param upTo the highest tier that is supervised; {@code fields} of service, such as FAMILY */
    record NewOffer(@NotNull UUID supervisorPostId, @NotNull Tier upTo,
            @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = FIELD) String> fields,
            @NotEmpty @Size(max = 21) List<@NotNull @Valid Hours> slots, @NotNull LocalDate from,
            @NotNull LocalDate until) implements Owned.About {

        @Override
        public UUID about() {
            return supervisorPostId;
        }

        Terms terms() {
            return new Terms(upTo, fields, slots.stream().map(Hours::slot).toList(), from, until);
        }
    }

    /** @param consentBy the last day on which the supervisor consents; null where they offered themselves */
    record PoolOfferView(UUID id, UUID agencyId, UUID supervisorPostId, PoolOfferStatus status, Tier upTo,
            List<String> fields, List<Hours> slots, LocalDate from, LocalDate until, @Nullable LocalDate consentBy,
            List<String> allowedActions) {

        static PoolOfferView of(PoolOffer offer, List<String> allowedActions) {
            return new PoolOfferView(offer.id(), offer.agencyId(), offer.supervisorPostId(), offer.status(),
                    offer.upTo(), offer.fields(), offer.slots().stream().map(Hours::of).toList(), offer.from(),
                    offer.until(), offer.consentBy(), allowedActions);
        }
    }

    private final PoolOfferService service;
    private final PoolOffers offers;
    private final Caller caller;

    PoolOfferResource(PoolOfferService service, PoolOffers offers, Caller caller) {
        this.service = service;
        this.offers = offers;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = true)
    @Owned(by = Posts.class, in = Where.BODY)
    @Operation(operationId = "offerToPool",
            summary = "加入督导资源池 Offer a supervisor's hours to other agencies; by the agency, and they are asked")
    public RestResponse<PoolOfferView> offer(@NotNull @Valid NewOffer body) {
        var offer = service.offer(body.supervisorPostId(), body.terms(), caller.actor());
        return Responses.created("/api/v1/pool-offers/" + offer.id(), view(offer), offer.version());
    }

    @GET
    @Operation(operationId = "listPoolOffers",
            summary = "督导资源池 List offers of all agencies, by tier and field of service")
    public Page<PoolOfferView> list(@Valid @BeanParam PageQuery page, @QueryParam("tier") Tier tier,
            @QueryParam("field") @Pattern(regexp = FIELD) String field, @QueryParam("status") PoolOfferStatus status,
            @QueryParam("agencyId") UUID agencyId) {
        var query = new KeysetQuery().by("status", status).by("agencyId", agencyId);
        if (tier != null) {
            query.where("upTo in ?", Stream.of(Tier.values()).filter(each -> each.compareTo(tier) >= 0).toList());
        }
        if (field != null) {
            query.where("array_contains(fields, ?)", field);
        }
        return Page.of(query.of(offers, page), page.limit(), offer -> Cursor.by(offer.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readPoolOffer", summary = "督导资源池登记 Read an offer")
    public RestResponse<PoolOfferView> read(UUID id) {
        return ok(offers.get(id));
    }

    @POST
    @Path("/{id}/consent")
    @Idempotent(required = true)
    @Owned(by = PoolOffers.class)
    @Operation(operationId = "consentPoolOffer", summary = "同意加入 Consent; by the supervisor alone")
    public RestResponse<PoolOfferView> consent(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.consent(id, ifMatch));
    }

    @POST
    @Path("/{id}/decline")
    @Idempotent(required = true)
    @Owned(by = PoolOffers.class)
    @Operation(operationId = "declinePoolOffer", summary = "不同意加入 Decline; by the supervisor alone")
    public RestResponse<PoolOfferView> decline(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.decline(id, ifMatch));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent(required = true)
    @Owned(by = PoolOffers.class)
    @Operation(operationId = "withdrawPoolOffer",
            summary = "退出督导资源池 Withdraw; by the supervisor or their agency, and what is booked stays booked")
    public RestResponse<PoolOfferView> withdraw(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.withdraw(id, ifMatch));
    }

    private RestResponse<PoolOfferView> ok(PoolOffer offer) {
        return Responses.ok(view(offer), offer.version());
    }

    private PoolOfferView view(PoolOffer offer) {
        return PoolOfferView.of(offer, offer.allowedTo(caller));
    }
}

package org.linli.registry.account;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;

@Path("/api/v1/agencies/{agencyId}/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Accounts 账户")
class AccountResource {

    /** The number is never shown again but for its last four digits. */
    record NewAccount(@NotBlank @Text(max = 100) String bank, @NotNull @Pattern(regexp = "\\d{8,32}") String number) {
    }

    record AccountView(UUID id, long version, UUID agencyId, AccountStatus status, String bank, String maskedNumber,
            String proposedBy, @Nullable String confirmedBy, @Nullable String verifiedBy,
            @Nullable ProposedRetirement proposedRetirement, List<String> allowedActions) {

        static AccountView of(Account account, List<String> allowedActions) {
            return new AccountView(account.id(), account.version(), account.agencyId(), account.status(),
                    account.bank(), account.maskedNumber(), account.proposedBy(), account.confirmedBy(),
                    account.verifiedBy(), account.retirement(), allowedActions);
        }
    }

    private final AccountService accounts;
    private final Accounts all;
    private final Caller caller;

    AccountResource(AccountService accounts, Accounts all, Caller caller) {
        this.accounts = accounts;
        this.all = all;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Owned
    @Operation(operationId = "proposeAccount", summary = "提出收款账户 Propose an account")
    public RestResponse<AccountView> propose(UUID agencyId, @NotNull @Valid NewAccount body) {
        var account = accounts.propose(agencyId, body, caller.actor());
        return Responses.created("/api/v1/agencies/" + agencyId + "/accounts/" + account.id(), view(account),
                account.version());
    }

    @GET
    @Owned
    @Operation(operationId = "listAccounts", summary = "账户列表 List an agency's accounts")
    public Page<AccountView> list(UUID agencyId, @Valid @BeanParam PageQuery page) {
        return Page.of(all.page(agencyId, page), page.limit(), account -> Cursor.by(account.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Owned
    @Operation(operationId = "readAccount", summary = "账户 Read one of an agency's accounts")
    public RestResponse<AccountView> read(UUID agencyId, UUID id) {
        return ok(all.get(agencyId, id));
    }

    @POST
    @Path("/{id}/confirm")
    @Idempotent(required = true)
    @Owned
    @Operation(operationId = "confirmAccount", summary = "确认账户 Confirm; by another person than the proposer")
    public RestResponse<AccountView> confirm(UUID agencyId, UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(accounts.confirm(agencyId, id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/verify")
    @Idempotent(required = true)
    @Operation(operationId = "verifyAccount", summary = "核验账户 Verify the account, which takes the former's place")
    public RestResponse<AccountView> verify(UUID agencyId, UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(accounts.verify(agencyId, id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/retire")
    @Idempotent(required = true)
    @Owned
    @Operation(operationId = "retireAccount", summary = "停用账户 Retire; of a verified account the first of two")
    public RestResponse<AccountView> retire(UUID agencyId, UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(accounts.retire(agencyId, id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/confirm-retirement")
    @Idempotent(required = true)
    @Operation(operationId = "confirmAccountRetirement",
            summary = "复核停用账户 The second of two: the agency is without a payee until another is verified")
    public RestResponse<AccountView> confirmRetirement(UUID agencyId, UUID id,
            @HeaderParam("If-Match") String ifMatch) {
        return ok(accounts.confirmRetirement(agencyId, id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject-retirement")
    @Idempotent(required = true)
    @Owned
    @Operation(operationId = "rejectAccountRetirement", summary = "停用复核不通过 The account stays verified")
    public RestResponse<AccountView> rejectRetirement(UUID agencyId, UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(accounts.rejectRetirement(agencyId, id, ifMatch));
    }

    private RestResponse<AccountView> ok(Account account) {
        return Responses.ok(view(account), account.version());
    }

    private AccountView view(Account account) {
        return AccountView.of(account, account.allowedTo(caller));
    }
}

package org.linli.funding.payable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.funding.contract.InstalmentTrigger;
import org.linli.funding.contract.Part;
import org.linli.platform.identity.Caller;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Text;

/** Requests and answers about payables. */
final class PayableApi {

    private PayableApi() {
    }

    @Schema(description = "暂停支付 A lawful pause; reasons the law names as none are refused under F05")
    record PauseRequest(@NotNull PauseReason reason, @NotNull LocalDate until) {
    }

    /** @param document and shownNotOwed for wages: what shows that they are not owed, and how much of them */
    @Schema(description = "争议 The contested part and its lawful ground; the rest stays payable")
    record DisputeRequest(@NotNull Money amount, Contest.@Nullable Ground ground,
            @NotBlank @Text(max = 500) String reason, @Nullable @Text(max = 200) String document,
            @Nullable Money shownNotOwed) {

        Contest contest() {
            return new Contest(amount, ground, reason, document, shownNotOwed);
        }
    }

    @Schema(description = "争议处理 How much of the contested part is owed after all")
    record Resolution(@NotNull Money confirmed) {
    }

    @Schema(description = "停留环节 Where it lay, with whom, how long in seconds; the last one is open")
    record SpanView(Stage stage, String holder, Instant from, @Nullable Instant to, long seconds) {

        static SpanView of(StageHistory.Span span, Instant now) {
            return new SpanView(span.stage(), span.holder(), span.from(), span.to(), span.length(now).toSeconds());
        }
    }

    @Schema(description = "暂缓 Why a performance part is held")
    record HoldView(Hold.Reason reason, UUID sourceId) {

        static HoldView of(Hold hold) {
            return new HoldView(hold.reason(), hold.sourceId());
        }
    }

    @Schema(description = "应付款 A payable; bucket is the last overdue threshold in days, heldBy who has it now, "
            + "interestOn the late payable whose interest it is, restOf the part of which a share is paid meanwhile")
    record PayableView(UUID id, String number, UUID contractId, UUID agencyId, String purchaserId, UUID sourceId,
            int instalmentNo, InstalmentTrigger trigger, Part part, @Nullable UUID interestOn, @Nullable UUID restOf,
            Money amount, Money paid, Money outstanding, Money inFlight, Money disputed,
            Contest.@Nullable Ground disputeGround, @Nullable LocalDate disputeUntil, PayableStatus status,
            @Nullable LocalDate expectedOn, @Nullable LocalDate deliveredOn, @Nullable LocalDate acceptUntil,
            @Nullable LocalDate triggeredOn, int changeNo, @Nullable Deadline due, int bucket, @Nullable Stage stage,
            String heldBy, @Nullable Instant heldSince, long ageSeconds, List<SpanView> spans, List<HoldView> holds,
            @Nullable PauseReason pauseReason, @Nullable LocalDate pauseUntil, @Nullable LocalDate clearedOn,
            List<String> allowedActions, long version) {

        static PayableView of(Payable payable, Instant now, Caller caller) {
            var terms = payable.terms();
            var balance = payable.balance();
            var stages = payable.progress().stages();
            var clock = payable.progress().clock();
            var suspensions = payable.progress().suspensions();
            var pause = suspensions.pauseOrNull();
            return new PayableView(payable.id(), payable.number(), terms.contractId(), terms.agencyId(),
                    terms.purchaserId(), terms.sourceId(), terms.instalmentNo(), terms.instalmentTrigger(),
                    terms.part(), terms.interestOn(), terms.restOf(), balance.amount(), balance.paid(),
                    balance.outstanding(), balance.inFlight(), balance.disputed(), balance.disputeGround(),
                    clock.contestUntil(), payable.status(), terms.expectedOn(), stages.deliveredOn(),
                    stages.acceptUntil(), clock.triggeredOn(), terms.changeNo(), clock.deadline().orElse(null),
                    clock.bucket(), stages.stage(), stages.heldBy(), stages.since(), stages.age(now).toSeconds(),
                    stages.all().stream().map(span -> SpanView.of(span, now)).toList(),
                    suspensions.holds().stream().map(HoldView::of).toList(), pause == null ? null : pause.pauseReason(),
                    pause == null ? null : pause.pauseUntil(), balance.clearedOn(), payable.allowedTo(caller),
                    payable.version());
        }
    }
}

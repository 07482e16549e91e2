package org.linli.funding.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.funding.agency.PayeeAccount;
import org.linli.funding.contractmoney.GiftPayablePlanner;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.funding.source.FundSources;
import org.linli.funding.source.SourceCommand;
import org.linli.funding.source.SourceReport;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.vault.Masks;
import org.linli.platform.vault.Vault;

/** What a gift will not be used for goes back to its giver; it is paid like everything else. */
@ApplicationScoped
class ReturnGift implements MoneyCommand<ReturnGift.Body> {

    /** Who approves it: finance. */
    private static final String UNIT = "FINANCE";

    /** @param number under the vault */
    @SuppressWarnings("ArrayRecordComponent")
    record Body(UUID sourceId, Money amount, String reason, String holder, String bank, String maskedNumber,
            byte[] number) {

        static Body of(UUID sourceId, Money amount, String reason, String holder, String bank, String clearNumber,
                Vault vault) {
            return new Body(sourceId, amount, reason, holder, bank, Masks.account(clearNumber),
                    vault.encrypt(clearNumber, PayeeAccount.NUMBER));
        }
    }

    private final Gifts gifts;
    private final FundSources sources;
    private final SourceReport figures;
    private final GiftPayablePlanner payables;
    private final Commands commands;
    private final Today today;

    ReturnGift(Gifts gifts, FundSources sources, SourceReport figures, GiftPayablePlanner payables, Commands commands,
            Today today) {
        this.gifts = gifts;
        this.sources = sources;
        this.figures = figures;
        this.payables = payables;
        this.commands = commands;
        this.today = today;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.RETURN_GIFT;
    }

    @Override
    public Class<Body> bodyType() {
        return Body.class;
    }

    @Override
    public UUID about(Body body) {
        return body.sourceId();
    }

    /** @throws Conflict for more than lies in no budget and is promised to nobody */
    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        gifts.locked(body.sourceId());
        commands.give(sources.locked(body.sourceId()), SourceCommand.ALLOCATE, source -> {
            var left = figures.of(source.id()).unallocated();
            if (!body.amount().isPositive() || body.amount().isMoreThan(left)) {
                throw new Conflict(GiftProblem.NOTHING_LEFT, left);
            }
            var payable = payables.giveBack(source.id(), body.amount(), UNIT,
                    new PayeeAccount(Ids.next(), body.maskedNumber(), body.holder(), body.bank(), body.number()));
            return new GiftEvent.GoesBack(source.id(), payable, body.amount(), today.date());
        });
    }
}

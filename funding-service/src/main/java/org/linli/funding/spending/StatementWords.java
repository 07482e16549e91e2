package org.linli.funding.spending;

import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.funding.ledger.AccountKind;

/** What agencies' accounts and the causes of their bookings (docs/ledger.md) are called on paper. */
final class StatementWords {

    private static final Map<AccountKind, String> ACCOUNTS =
            Map.of(AccountKind.AGENCY_PAYABLE_WAGE, "应付人员经费", AccountKind.AGENCY_PAYABLE_PERFORMANCE, "应付绩效经费",
                    AccountKind.AGENCY_RETENTION, "应付尾款", AccountKind.AGENCY_INTEREST, "应付逾期利息",
                    AccountKind.AGENCY_ADVANCE, "未归还周转金", AccountKind.AGENCY_SALARY_ADVANCE, "未归还工资准备金");

    /** By the beginning of a cause; the first that fits. */
    private static final Map<String, String> CAUSES = new LinkedHashMap<>();

    static {
        CAUSES.put(StatementLines.OPENING, "期初余额");
        CAUSES.put("PAYABLE TRIGGER", "应付款成立");
        CAUSES.put("CONTRACT_CHANGE REDUCE", "合同变更调减");
        CAUSES.put("DISPUTE WRITE_DOWN", "争议核减");
        CAUSES.put("PAYMENT SETTLE", "支付");
        CAUSES.put("PAYMENT INTEREST BACK", "逾期利息冲回");
        CAUSES.put("PAYMENT AGAIN", "曾退回的款项，银行又付出");
        CAUSES.put("PAYMENT REST", "补付余款");
        CAUSES.put("PAYMENT BACK", "支付退回，恢复应付");
        CAUSES.put("PAYMENT WITHHELD", "退回款中已抵扣的借款");
        CAUSES.put("PAYMENT NOT WITHHELD", "抵扣的借款未到账，恢复应付");
        CAUSES.put("PAYMENT OWED ONCE", "冲回重复恢复的应付");
        CAUSES.put("GIFT_RETURN KEEP", "捐赠款不再退还");
        CAUSES.put("INTEREST FROM", "逾期利息");
        advance("BRIDGE", "周转金");
        advance("SALARY_ADVANCE", "工资准备金");
    }

    private StatementWords() {
    }

    private static void advance(String cause, String name) {
        CAUSES.put(cause + " GRANT", "拨付" + name);
        CAUSES.put(cause + " RETURN", name + "未到账退回");
        CAUSES.put(cause + " REPAY BACK", "冲回" + name + "的归还");
        CAUSES.put(cause + " REPAY", "归还" + name);
        CAUSES.put(cause + " WRITE OFF", "核销" + name);
    }

    static String of(AccountKind account) {
        return ACCOUNTS.getOrDefault(account, account.name());
    }

    /** What is not told here is shown as the ledger has it. */
    static String of(String cause) {
        return CAUSES.entrySet().stream().filter(each -> cause.startsWith(each.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse(cause);
    }
}

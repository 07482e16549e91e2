package org.linli.funding.bank.iso;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The account that money is paid from, as the bank knows it. */
@ConfigMapping(prefix = "linli.bank")
public interface BankConfig {

    /** In whose name the account is kept. */
    @WithDefault("区财政国库支付中心")
    String holder();

    /** Unified social credit code of the holder, where the bank asks for it. */
    Optional<String> creditCode();

    @WithDefault("3602000000000000001")
    String account();

    /** Name of the bank, its twelve-digit number, or both. */
    @WithDefault("模拟银行")
    String bank();

    /** Whether this house has a bank of its own to play with; never where there is real money. */
    @WithDefault("false")
    boolean simulated();
}

package org.linli.funding.receivable;

/** How the purchaser says it will pay. Only money: bills and e-vouchers are not forced on a supplier (F09). */
enum Means {
    TRANSFER, COMMERCIAL_BILL, E_VOUCHER
}

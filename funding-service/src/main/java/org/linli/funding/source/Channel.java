package org.linli.funding.source;

/** The four channels 资金渠道. */
public enum Channel {
    GOVERNMENT, SOCIETY, ENTERPRISE, PRIVATE
}

/**
 * An agency's bank accounts: proposed by one person, confirmed by another, verified by an officer. Publishes
 * agency.account-verified.
 */
@NullMarked
package org.linli.registry.account;

import org.jspecify.annotations.NullMarked;

/**
 * An agency's bank accounts: proposed by one person, confirmed by another, verified by an officer. Publishes
 * agency.account-* on linli.agencies: proposed, confirmed, verified, retired.
 */
@NullMarked
package org.linli.registry.account;

import org.jspecify.annotations.NullMarked;

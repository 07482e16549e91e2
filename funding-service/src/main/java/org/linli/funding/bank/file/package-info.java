/**
 * What files of the bank say, kept as it was read until it is entered. Publishes nothing, hears nothing.
 */
@NullMarked
package org.linli.funding.bank.file;

import org.jspecify.annotations.NullMarked;

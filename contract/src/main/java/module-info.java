/** Contracts of servers as documents, and what a difference between two of them means. */
module dev.tenon.contract {
  requires static transitive org.jspecify;

  exports dev.tenon.contract;
  exports dev.tenon.contract.json;
}

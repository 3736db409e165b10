package dev.tenon.processor.diagnostic;

import dev.tenon.contract.ChangeClass;
import javax.tools.Diagnostic;

/** Contracts: changes that nobody has agreed to, and files that cannot be used. */
public enum ContractProblem implements Problem {
  CONTRACT_SHARED(
      "TN940",
      "The contract \"%s\" would be one file for several servers of this compilation.",
      "%s"),
  PRIVILEGE_RAISING("TN941", ChangeClass.PRIVILEGE_RAISING.sentence(), ContractProblem.ACCEPTING),
  BREAKING("TN942", ChangeClass.BREAKING.sentence(), ContractProblem.ACCEPTING),
  BEHAVIOURAL("TN943", ChangeClass.BEHAVIOURAL.sentence(), ContractProblem.ACCEPTING),
  ADDITIVE("TN944", ChangeClass.ADDITIVE.sentence(), ContractProblem.ACCEPTING),
  TEXT("TN945", ChangeClass.TEXT.sentence(), ContractProblem.ACCEPTING),
  CONTRACT_MISSING(
      "TN946",
      "The contract %s is not there.",
      "Run " + ContractProblem.UPDATE + " to write it, and commit it."),
  CONTRACT_UNREADABLE(
      "TN947",
      "The contract %s cannot be read: %s.",
      "Restore it, or run " + ContractProblem.UPDATE + " to write it anew."),
  CONTRACT_FORMAT(
      "TN948",
      "The contract %s has the format %s, and this version of Tenon reads %s.",
      "Use the version of Tenon that wrote it, or run " + ContractProblem.UPDATE + "."),
  CONTRACT_EDITED(
      "TN949",
      "The contract %s was edited by hand: the digest of %s does not fit.",
      "Restore it, or run " + ContractProblem.UPDATE + " to write what the source says."),
  CONTRACT_UPDATED(
      "TN950", Diagnostic.Kind.NOTE, "The contract %s is updated.", "Review it, and commit it. %s"),
  OFFER_UNKNOWN(
      "TN951",
      "%s comes from the class path, and what it offers is not known: %s.",
      "Compile it with the version of Tenon that compiles this server."),
  CONTRACT_NOT_WRITTEN(
      "TN952", "The contract %s cannot be written: %s.", "Make the file and its folder writable.");

  private static final String UPDATE =
      "mvn compile -Dtenon.contract.update (without Maven: javac -Atenon.contract.update)";
  private static final String ACCEPTING =
      "Undo the change, or accept it: " + UPDATE + ". Changed:%s";

  private final Wording wording;

  ContractProblem(String id, String sentence, String remedy) {
    this(id, Diagnostic.Kind.ERROR, sentence, remedy);
  }

  ContractProblem(String id, Diagnostic.Kind kind, String sentence, String remedy) {
    this.wording = new Wording(id, kind, sentence, remedy);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}

package dev.tenon.processor.contract;

import dev.tenon.processor.diagnostic.ContractProblem;

/**
 * What a change means to clients that know the contract, the gravest first. That a tool may do more
 * harm than people agreed to is graver than that a call fails: the failure is noticed.
 */
enum ChangeClass {
  PRIVILEGE_RAISING("privilege-raising", ContractProblem.PRIVILEGE_RAISING),
  BREAKING("breaking", ContractProblem.BREAKING),
  BEHAVIOURAL("behavioural", ContractProblem.BEHAVIOURAL),
  ADDITIVE("additive", ContractProblem.ADDITIVE),
  TEXT("text", ContractProblem.TEXT);

  private final String word;
  private final ContractProblem problem;

  ChangeClass(String word, ContractProblem problem) {
    this.word = word;
    this.problem = problem;
  }

  /** What it is called. */
  String word() {
    return word;
  }

  /** How it is reported. */
  ContractProblem problem() {
    return problem;
  }
}

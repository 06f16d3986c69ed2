"""What people claim: answers, proof, signatures, risks, promises, exceptions, criteria and the decision."""

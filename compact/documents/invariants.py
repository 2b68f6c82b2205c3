"""I9 and I11. Registered when the app starts."""

from compact.documents.upkeep import faults_of_files, faults_of_seals
from compact.work import invariants

invariants.register(
    "I9", "Every file has its row and every row its file, with the hash it says.", faults_of_files
)
invariants.register("I11", "Every sealed document is kept, byte for byte.", faults_of_seals)

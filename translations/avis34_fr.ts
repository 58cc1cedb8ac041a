<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>EmailWords</name>
    <message>
        <source>SSL/TLS, usually port 465</source>
        <translation>SSL/TLS, d’ordinaire le port 465</translation>
    </message>
    <message>
        <source>STARTTLS, usually port 587</source>
        <translation>STARTTLS, d’ordinaire le port 587</translation>
    </message>
    <message>
        <source>automatic: what the server offers</source>
        <translation>automatique&#xa0;: ce que propose le serveur</translation>
    </message>
    <message>
        <source>none: the server knows this computer</source>
        <translation>aucune&#xa0;: le serveur connaît cet ordinateur</translation>
    </message>
    <message>
        <source>XOAUTH2: a token instead of a password</source>
        <translation>XOAUTH2&#xa0;: un jeton au lieu d’un mot de passe</translation>
    </message>
    <message>
        <source>the authorities that this computer knows</source>
        <translation>les autorités que connaît cet ordinateur</translation>
    </message>
    <message>
        <source>an authority of our own, from a file</source>
        <translation>une autorité propre, lue dans un fichier</translation>
    </message>
    <message>
        <source>this very certificate, by its fingerprint</source>
        <translation>ce certificat précis, par son empreinte</translation>
    </message>
    <message>
        <source>From %1, by the server %2, port %3.</source>
        <translation>De %1, par le serveur %2, port %3.</translation>
    </message>
    <message>
        <source>Answers go to %1.</source>
        <translation>Les réponses vont à %1.</translation>
    </message>
    <message>
        <source>What comes back is read from files: no mailbox is set up.</source>
        <translation>Les retours se lisent dans des fichiers&#xa0;: aucune boîte n’est réglée.</translation>
    </message>
    <message>
        <source>What comes back is read from the mailbox %1.</source>
        <translation>Les retours se lisent dans la boîte %1.</translation>
    </message>
    <message>
        <source>✔ The connection is encrypted (%1).</source>
        <translation>✔ La connexion est chiffrée (%1).</translation>
    </message>
    <message>
        <source>The certificate was issued to %1 by %2; it is valid until %3.</source>
        <translation>Le certificat est délivré à %1 par %2&#x202f;; il est valable jusqu’au %3.</translation>
    </message>
    <message>
        <source>No login was needed.</source>
        <translation>Aucune identification n’a été demandée.</translation>
    </message>
    <message>
        <source>✔ The login was accepted (%1).</source>
        <translation>✔ L’identification est acceptée (%1).</translation>
    </message>
    <message>
        <source>✔ The example was accepted for %1: look whether it arrives, also among the unwanted messages.</source>
        <translation>✔ L’essai est accepté pour %1&#xa0;: regardez s’il arrive, aussi parmi les indésirables.</translation>
    </message>
    <message>
        <source>The server can report about each message (DSN).</source>
        <translation>Le serveur sait rendre compte de chaque message (DSN).</translation>
    </message>
    <message>
        <source>The server does not report about each message: what comes back is recognised by its Message-ID.</source>
        <translation>Le serveur ne rend pas compte de chaque message&#xa0;: les retours sont reconnus par leur Message-ID.</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 par heure</translation>
    </message>
    <message>
        <source>%1 a day</source>
        <translation>%1 par jour</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>day and night</source>
        <translation>jour et nuit</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>connections: %1</source>
        <translation>connexions&#xa0;: %1</translation>
    </message>
    <message>
        <source>An hour, by provider: %1.</source>
        <translation>Par heure et par opérateur&#xa0;: %1.</translation>
    </message>
    <message>
        <source>At this pace: about %1 days.</source>
        <translation>À ce rythme&#xa0;: environ %1 jours.</translation>
    </message>
    <message>
        <source>At this pace: about %1 hours.</source>
        <translation>À ce rythme&#xa0;: environ %1 heures.</translation>
    </message>
    <message>
        <source>At this pace: less than an hour.</source>
        <translation>À ce rythme&#xa0;: moins d’une heure.</translation>
    </message>
    <message>
        <source>The mailboxes of %1 take longest.</source>
        <translation>Les boîtes %1 sont les plus lentes.</translation>
    </message>
    <message numerus="yes">
        <source>%1 accepted</source>
        <translation>
            <numerusform>%1 accepté</numerusform>
            <numerusform>%1 acceptés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 waiting</source>
        <translation>
            <numerusform>%1 en attente</numerusform>
            <numerusform>%1 en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 uncertain</source>
        <translation>
            <numerusform>%1 incertain</numerusform>
            <numerusform>%1 incertains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 refused</source>
        <translation>
            <numerusform>%1 refusé</numerusform>
            <numerusform>%1 refusés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 not reached, by post</source>
        <translation>
            <numerusform>%1 non remis, par courrier</numerusform>
            <numerusform>%1 non remis, par courrier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on their way</source>
        <translation>
            <numerusform>%1 en cours d’envoi</numerusform>
            <numerusform>%1 en cours d’envoi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 e-mails = %2</source>
        <translation>
            <numerusform>%1 courriel = %2</numerusform>
            <numerusform>%1 courriels = %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 e-mails were accepted.</source>
        <translation>
            <numerusform>%1 courriel a été accepté.</numerusform>
            <numerusform>%1 courriels ont été acceptés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 did not reach their address: letters are due.</source>
        <translation>
            <numerusform>%1 n’a pu être remis&#xa0;: une lettre est à faire.</numerusform>
            <numerusform>%1 n’ont pu être remis&#xa0;: une lettre est à faire.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 were refused: choose what follows.</source>
        <translation>
            <numerusform>%1 a été refusé&#xa0;: choisissez la suite.</numerusform>
            <numerusform>%1 ont été refusés&#xa0;: choisissez la suite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 are uncertain: look into the server’s log.</source>
        <translation>
            <numerusform>%1 est incertain&#xa0;: consultez le journal du serveur.</numerusform>
            <numerusform>%1 sont incertains&#xa0;: consultez le journal du serveur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 are still to go.</source>
        <translation>
            <numerusform>%1 reste à envoyer.</numerusform>
            <numerusform>%1 restent à envoyer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 read before</source>
        <translation>
            <numerusform>%1 déjà lu</numerusform>
            <numerusform>%1 déjà lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 addresses not reached, letters are due</source>
        <translation>
            <numerusform>%1 adresse en échec, lettre à faire</numerusform>
            <numerusform>%1 adresses en échec, lettre à faire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 not reached for now, tried again</source>
        <translation>
            <numerusform>%1 échec passager, nouvel essai</numerusform>
            <numerusform>%1 échecs passagers, nouvel essai</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rejected as unwanted, to decide</source>
        <translation>
            <numerusform>%1 rejeté comme indésirable, à décider</numerusform>
            <numerusform>%1 rejetés comme indésirables, à décider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 delayed, the server still tries</source>
        <translation>
            <numerusform>%1 retardé, le serveur essaie encore</numerusform>
            <numerusform>%1 retardés, le serveur essaie encore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 receipts of delivery</source>
        <translation>
            <numerusform>%1 accusé de remise</numerusform>
            <numerusform>%1 accusés de remise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 automatic replies</source>
        <translation>
            <numerusform>%1 réponse automatique</numerusform>
            <numerusform>%1 réponses automatiques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 for you to look at</source>
        <translation>
            <numerusform>%1 à regarder par vous</numerusform>
            <numerusform>%1 à regarder par vous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 messages read</source>
        <translation>
            <numerusform>%1 message lu</numerusform>
            <numerusform>%1 messages lus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Typography</name>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1&#xa0;octets</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1&#xa0;ko</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1&#xa0;Mo</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1&#xa0;Go</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1&#xa0;h&#xa0;%2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1&#xa0;j</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
</context>
<context>
    <name>base</name>
    <message>
        <source>Stopped at your request. Nothing was changed.</source>
        <translation>Arrêté à votre demande. Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Il ne manque rien.</translation>
    </message>
    <message>
        <source>The bundle is whole.</source>
        <translation>Le dossier est intact.</translation>
    </message>
    <message>
        <source>Bundle written: %1</source>
        <translation>Dossier écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256&#xa0;: %1</translation>
    </message>
    <message>
        <source>The CNIL&apos;s receipt is archived in the vault.</source>
        <translation>Le récapitulatif de la CNIL est archivé dans le coffre.</translation>
    </message>
    <message>
        <source>Register written: %1</source>
        <translation>Registre écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Invented data: %1, %2 of the leak</source>
        <translation>Données inventées&#xa0;: %1, %2 de la fuite</translation>
    </message>
    <message>
        <source>Persons truly concerned: %1</source>
        <translation>Personnes réellement concernées&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Sure: %1 pair(s), of which %2 right: precision %3</source>
        <translation>
            <numerusform>Sûre&#xa0;: %1 paire, dont %2 juste&#xa0;: précision %3</numerusform>
            <numerusform>Sûres&#xa0;: %1 paires, dont %2 justes&#xa0;: précision %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To review: %1 pair(s)</source>
        <translation>
            <numerusform>À relire&#xa0;: %1 paire</numerusform>
            <numerusform>À relire&#xa0;: %1 paires</numerusform>
        </translation>
    </message>
    <message>
        <source>Persons found, sure and to review together: %1, recall %2</source>
        <translation>Personnes trouvées, sûres et à relire ensemble&#xa0;: %1, rappel %2</translation>
    </message>
    <message>
        <source>Letters: %1 in %2</source>
        <translation>Lettres&#xa0;: %1 en %2</translation>
    </message>
    <message>
        <source>Journal: intact</source>
        <translation>Journal&#xa0;: intact</translation>
    </message>
    <message>
        <source>Journal: NOT intact</source>
        <translation>Journal&#xa0;: PAS intact</translation>
    </message>
    <message>
        <source>Peak memory: %1 MiB</source>
        <translation>Mémoire maximale&#xa0;: %1 Mio</translation>
    </message>
    <message>
        <source>Vault: %1</source>
        <translation>Coffre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Passphrase: %1</source>
        <translation>Phrase de passe&#xa0;: %1</translation>
    </message>
    <message>
        <source>Files: %1, %2, truth in %3</source>
        <translation>Fichiers&#xa0;: %1, %2, vérité dans %3</translation>
    </message>
    <message>
        <source>Letters: %1</source>
        <translation>Lettres&#xa0;: %1</translation>
    </message>
    <message>
        <source>CNIL bundle: %1</source>
        <translation>Dossier CNIL&#xa0;: %1</translation>
    </message>
    <message>
        <source>Journal: %1</source>
        <translation>Journal&#xa0;: %1</translation>
    </message>
    <message>
        <source>The mapping file %1 is no JSON object (%2, at byte %3).</source>
        <translation>Le fichier de correspondance %1 n’est pas un objet JSON (%2, à l’octet %3).</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>non utilisée</translation>
    </message>
    <message>
        <source>Columns:</source>
        <translation>Colonnes&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) read = %2 accepted + %3 in quarantine</source>
        <translation>
            <numerusform>%1 ligne lue = %2 acceptée + %3 en quarantaine</numerusform>
            <numerusform>%1 lignes lues = %2 acceptées + %3 en quarantaine</numerusform>
        </translation>
    </message>
    <message>
        <source>Warnings (the rows are accepted):</source>
        <translation>Avertissements (les lignes sont acceptées)&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>%1. %2 (%3): %4 row(s) read = %5 accepted + %6 in quarantine</source>
        <translation>
            <numerusform>%1. %2 (%3)&#xa0;: %4 ligne lue = %5 acceptée + %6 en quarantaine</numerusform>
            <numerusform>%1. %2 (%3)&#xa0;: %4 lignes lues = %5 acceptées + %6 en quarantaine</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>Rien n’est encore importé.</translation>
    </message>
    <message>
        <source>Import %1 was taken back.</source>
        <translation>L’import %1 est repris.</translation>
    </message>
    <message>
        <source>The file %1 is no JSON object (%2, at byte %3). Nothing was changed.</source>
        <translation>Le fichier %1 n’est pas un objet JSON (%2, à l’octet %3). Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Incident saved: %1</source>
        <translation>Incident enregistré&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>The journal is intact: %1 entry(ies), head %2</source>
        <translation>
            <numerusform>Le journal est intact&#xa0;: %1 entrée, tête %2</numerusform>
            <numerusform>Le journal est intact&#xa0;: %1 entrées, tête %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal is NOT intact: entry %1 does not fit.</source>
        <translation>Le journal n’est PAS intact&#xa0;: l’entrée %1 ne s’accorde pas.</translation>
    </message>
    <message>
        <source>Pairs still to review: %1</source>
        <translation>Paires encore à relire&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) written to %2</source>
        <translation>
            <numerusform>%1 ligne écrite dans %2</numerusform>
            <numerusform>%1 lignes écrites dans %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 to print; already printed: %3, without a letter: %4</source>
        <translation>%1&#xa0;: %2 à imprimer&#x202f;; déjà imprimées&#xa0;: %3, sans lettre&#xa0;: %4</translation>
    </message>
    <message>
        <source>To adults: %1; to the legal representatives of minors: %2</source>
        <translation>Aux adultes&#xa0;: %1&#x202f;; aux représentants légaux de mineurs&#xa0;: %2</translation>
    </message>
    <message>
        <source>Blocking: %1</source>
        <translation>Bloquant&#xa0;: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>À savoir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Lot %1: %2, %3, %4, postal codes %5 to %6</source>
        <translation>Lot %1&#xa0;: %2, %3, %4, codes postaux %5 à %6</translation>
    </message>
    <message>
        <source>%1 in %2; %3 without a letter (see the ledger)</source>
        <translation>%1 en %2&#x202f;; %3 sans lettre (voir l’état)</translation>
    </message>
    <message numerus="yes">
        <source>%1 letter(s) printed again to %2</source>
        <translation>
            <numerusform>%1 lettre imprimée à nouveau dans %2</numerusform>
            <numerusform>%1 lettres imprimées à nouveau dans %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Lot %1 is marked as posted.</source>
        <translation>Le lot %1 est marqué comme posté.</translation>
    </message>
    <message>
        <source>The letter is marked as returned.</source>
        <translation>La lettre est marquée comme revenue.</translation>
    </message>
    <message>
        <source>Persons concerned so far: %1</source>
        <translation>Personnes concernées à ce jour&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 pair(s) written to %2</source>
        <translation>
            <numerusform>%1 paire écrite dans %2</numerusform>
            <numerusform>%1 paires écrites dans %2</numerusform>
        </translation>
    </message>
    <message>
        <source>No patient of the list resembles this row.</source>
        <translation>Aucun patient de la liste ne ressemble à cette ligne.</translation>
    </message>
    <message>
        <source>Pair %1: row %2 of the leak and patient %3: %4, probability %5</source>
        <translation>Paire %1&#xa0;: ligne %2 de la fuite et patient %3&#xa0;: %4, probabilité %5</translation>
    </message>
    <message>
        <source>Nothing is left to review.</source>
        <translation>Il ne reste rien à relire.</translation>
    </message>
    <message>
        <source>Decided.</source>
        <translation>Décidé.</translation>
    </message>
    <message>
        <source>There is no decision to take back.</source>
        <translation>Il n’y a aucune décision à annuler.</translation>
    </message>
    <message numerus="yes">
        <source>%1 pair(s) = %2 same + %3 different + %4 unsure + %5 remaining</source>
        <translation>
            <numerusform>%1 paire = %2 même personne + %3 différente + %4 doute + %5 restante</numerusform>
            <numerusform>%1 paires = %2 même personne + %3 différentes + %4 doutes + %5 restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 s left</source>
        <translation>, encore %1 s</translation>
    </message>
    <message>
        <source>No passphrase: give --passphrase-file FILE, or set AVIS34_PASSPHRASE_FILE.</source>
        <translation>Pas de phrase de passe&#xa0;: donnez --passphrase-file FICHIER, ou définissez AVIS34_PASSPHRASE_FILE.</translation>
    </message>
    <message>
        <source>The file %1 is already there. The recovery sheet never replaces another one; choose a new name.</source>
        <translation>Le fichier %1 existe déjà. La fiche de secours n’en remplace jamais une autre&#x202f;; choisissez un nouveau nom.</translation>
    </message>
    <message>
        <source>Vault created: %1</source>
        <translation>Coffre créé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Laboratory: %1</source>
        <translation>Laboratoire&#xa0;: %1</translation>
    </message>
    <message>
        <source>Patients: %1</source>
        <translation>Patients&#xa0;: %1</translation>
    </message>
    <message>
        <source>Rows of the leak: %1</source>
        <translation>Lignes de la fuite&#xa0;: %1</translation>
    </message>
    <message>
        <source>Persons concerned: %1</source>
        <translation>Personnes concernées&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Journal: %1 entry(ies)</source>
        <translation>
            <numerusform>Journal&#xa0;: %1 entrée</numerusform>
            <numerusform>Journal&#xa0;: %1 entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Encryption: SQLCipher %1</source>
        <translation>Chiffrement&#xa0;: SQLCipher %1</translation>
    </message>
    <message numerus="yes">
        <source>The vault is intact: pages, structure, references, journal (%1 entry(ies)).</source>
        <translation>
            <numerusform>Le coffre est intact&#xa0;: pages, structure, références, journal (%1 entrée).</numerusform>
            <numerusform>Le coffre est intact&#xa0;: pages, structure, références, journal (%1 entrées).</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup written: %1. It is as locked as the vault.</source>
        <translation>Sauvegarde écrite&#xa0;: %1. Elle est verrouillée comme le coffre.</translation>
    </message>
    <message>
        <source>Vault restored to %1</source>
        <translation>Coffre restauré dans %1</translation>
    </message>
    <message>
        <source>The vault opens again, with the new passphrase.</source>
        <translation>Le coffre s’ouvre à nouveau, avec la nouvelle phrase de passe.</translation>
    </message>
    <message>
        <source>Which vault? Give --vault FOLDER, or set AVIS34_VAULT.</source>
        <translation>Quel coffre&#x202f;? Donnez --vault DOSSIER, ou définissez AVIS34_VAULT.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase de passe</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Encore une fois</translation>
    </message>
    <message>
        <source>The two passphrases differ; nothing was changed.</source>
        <translation>Les deux phrases de passe diffèrent&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The answer could not be written: what was asked is done, but not told.</source>
        <translation>La réponse n’a pas pu être écrite&#xa0;: ce qui était demandé est fait, mais n’est pas affiché.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date. Write it as 2021-02-26.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date. Écrivez-la comme 2021-02-26.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no instant. Write it with its offset: 2021-02-26T18:00:00+01:00.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un instant. Écrivez-le avec son décalage&#xa0;: 2021-02-26T18:00:00+01:00.</translation>
    </message>
    <message numerus="yes">
        <source>Second reading: %1 of %2 pair(s) left, %3 read twice, %4 agree (%5, kappa %6), %7 to settle</source>
        <translation>
            <numerusform>Seconde lecture&#xa0;: encore %1 paire sur %2, %3 lue deux fois, %4 accord (%5, kappa %6), %7 à trancher</numerusform>
            <numerusform>Seconde lecture&#xa0;: encore %1 paires sur %2, %3 lues deux fois, %4 accords (%5, kappa %6), %7 à trancher</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, probability %2 to %3: %4 right of %5 read, %6 (%7 to %8); the program says %9</source>
        <translation>%1, probabilité de %2 à %3&#xa0;: %4 justes sur %5 lues, %6 (%7 à %8)&#x202f;; le programme dit %9</translation>
    </message>
    <message numerus="yes">
        <source>Only %1 pair(s) read one by one: under %2 these figures are no estimate.</source>
        <translation>
            <numerusform>Seulement %1 paire lue une à une&#xa0;: au-dessous de %2, ces chiffres ne sont pas une estimation.</numerusform>
            <numerusform>Seulement %1 paires lues une à une&#xa0;: au-dessous de %2, ces chiffres ne sont pas une estimation.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pair %1, probability %2: %3</source>
        <translation>Paire %1, probabilité %2&#xa0;: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 undecided pair(s) with the same reasons: %2</source>
        <translation>
            <numerusform>%1 paire sans décision a ces motifs&#xa0;: %2</numerusform>
            <numerusform>%1 paires sans décision ont les mêmes motifs&#xa0;: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;same&quot; is not possible for all at once, because of: %1</source>
        <translation>«&#xa0;same&#xa0;» n’est pas possible pour toutes à la fois, à cause de&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>The decision on %1 pair(s) was taken back.</source>
        <translation>
            <numerusform>La décision sur %1 paire est annulée.</numerusform>
            <numerusform>La décision sur %1 paires est annulée.</numerusform>
        </translation>
    </message>
    <message>
        <source>The decision on row %1 of the leak and patient %2 was taken back.</source>
        <translation>La décision sur la ligne %1 de la fuite et le patient %2 est annulée.</translation>
    </message>
    <message numerus="yes">
        <source>Pace: %1 pair(s) an hour</source>
        <translation>
            <numerusform>Cadence&#xa0;: %1 paire à l’heure</numerusform>
            <numerusform>Cadence&#xa0;: %1 paires à l’heure</numerusform>
        </translation>
    </message>
    <message>
        <source>Pair %1, row %2 of the leak and patient %3: first &quot;%4&quot;, second &quot;%5&quot;</source>
        <translation>Paire %1, ligne %2 de la fuite et patient %3&#xa0;: d’abord «&#xa0;%4&#xa0;», puis «&#xa0;%5&#xa0;»</translation>
    </message>
    <message>
        <source>No pair is to be settled.</source>
        <translation>Aucune paire n’est à trancher.</translation>
    </message>
    <message>
        <source>%1 patients, of whom these are the closest. Type more to see fewer.</source>
        <translation>%1 patients, dont voici les plus proches. Précisez pour en voir moins.</translation>
    </message>
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation>
            <numerusform>%1 patient</numerusform>
            <numerusform>%1 patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 pair(s) decided.</source>
        <translation>
            <numerusform>%1 paire décidée.</numerusform>
            <numerusform>%1 paires décidées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Settled.</source>
        <translation>Tranché.</translation>
    </message>
    <message>
        <source>Row %1 of the leak is about patient %2: noted.</source>
        <translation>La ligne %1 de la fuite concerne le patient %2&#xa0;: c’est noté.</translation>
    </message>
    <message numerus="yes">
        <source>%1 person(s) = %2 informed + %3 in preparation + %4 returned + %5 without a possible letter + %6 deceased + %7 to do</source>
        <translation>
            <numerusform>%1 personne = %2 informée + %3 en préparation + %4 retour + %5 sans lettre possible + %6 décédée + %7 à faire</numerusform>
            <numerusform>%1 personnes = %2 informées + %3 en préparation + %4 retours + %5 sans lettre possible + %6 décédées + %7 à faire</numerusform>
        </translation>
    </message>
    <message>
        <source>First lines left out: %1</source>
        <translation>Premières lignes écartées&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) read = %2 accepted + %3 left out</source>
        <translation>
            <numerusform>%1 ligne lue = %2 acceptée + %3 écartée</numerusform>
            <numerusform>%1 lignes lues = %2 acceptées + %3 écartées</numerusform>
        </translation>
    </message>
    <message>
        <source>Compared with %1; strong proposals: %2, possible ones: %3</source>
        <translation>Comparé à %1&#x202f;; propositions très probables&#xa0;: %2, possibles&#xa0;: %3</translation>
    </message>
    <message>
        <source>Proposed before: %1</source>
        <translation>Déjà proposés&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not proposed, a sample was taken after the death: %1</source>
        <translation>Non proposés, un prélèvement est postérieur au décès&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing is decided: see &quot;deaths list&quot;, then confirm or refuse.</source>
        <translation>Rien n’est décidé&#xa0;: voyez «&#xa0;deaths list&#xa0;», puis confirmez ou refusez.</translation>
    </message>
    <message>
        <source>To compare a file again: --again.</source>
        <translation>Pour comparer de nouveau un fichier&#xa0;: --again.</translation>
    </message>
    <message>
        <source>%1. [%2] Patient %3: %4, born %5</source>
        <translation>%1. [%2] Patient %3&#xa0;: %4, né(e) le %5</translation>
    </message>
    <message>
        <source>   INSEE: %1 %2, born %3 in %4, died %5 (%6)</source>
        <translation>   INSEE&#xa0;: %1 %2, né(e) le %3 à %4, décès le %5 (%6)</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>très probable</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>possible</translation>
    </message>
    <message>
        <source>To decide: %1 strong + %2 possible. Confirmed: %3. Refused: %4.</source>
        <translation>À décider&#xa0;: %1 très probables + %2 possibles. Confirmés&#xa0;: %3. Refusés&#xa0;: %4.</translation>
    </message>
    <message>
        <source>Name the numbers of the proposals, or --all-strong.</source>
        <translation>Indiquez les numéros des propositions, ou --all-strong.</translation>
    </message>
    <message>
        <source>Proposals confirmed: %1</source>
        <translation>Propositions confirmées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Proposals refused: %1</source>
        <translation>Propositions refusées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Proposals to decide again: %1</source>
        <translation>Propositions de nouveau à décider&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, %2 of the leak (new among both: %3); pairs compared: %4</source>
        <translation>%1, %2 de la fuite (dont nouveaux, patients et lignes&#xa0;: %3)&#x202f;; paires comparées&#xa0;: %4</translation>
    </message>
    <message numerus="yes">
        <source>Sure: %1 pair(s) from a probability of %2; about %3 of them wrong (%4 %)</source>
        <translation>
            <numerusform>Sûre&#xa0;: %1 paire, à partir d’une probabilité de %2&#x202f;; environ %3 est fausse (%4 %)</numerusform>
            <numerusform>Sûres&#xa0;: %1 paires, à partir d’une probabilité de %2&#x202f;; environ %3 sont fausses (%4 %)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To review: %1 pair(s) from a probability of %2</source>
        <translation>
            <numerusform>À relire&#xa0;: %1 paire, à partir d’une probabilité de %2</numerusform>
            <numerusform>À relire&#xa0;: %1 paires, à partir d’une probabilité de %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Probably below the review band: %1 row(s) of the leak (%2 % of those that can be found)</source>
        <translation>
            <numerusform>Probablement sous la bande de relecture&#xa0;: %1 ligne de la fuite (%2 % de celles qu’on peut retrouver)</numerusform>
            <numerusform>Probablement sous la bande de relecture&#xa0;: %1 lignes de la fuite (%2 % de celles qu’on peut retrouver)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not a file of matching parameters (%2 at byte %3). Nothing was matched; start from what “match parameters” prints.</source>
        <translation>%1 n’est pas un fichier de paramètres de rapprochement (%2 à l’octet %3). Rien n’a été rapproché&#x202f;; partez de ce qu’affiche «&#xa0;match parameters&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>Probably never compared, too damaged to be found: %1 pair(s) or a few more</source>
        <translation>
            <numerusform>Probablement jamais comparée, trop abîmée pour être retrouvée&#xa0;: %1 paire, ou un peu plus</numerusform>
            <numerusform>Probablement jamais comparées, trop abîmées pour être retrouvées&#xa0;: %1 paires, ou un peu plus</numerusform>
        </translation>
    </message>
    <message>
        <source>To do, supplements to earlier letters among them: %1</source>
        <translation>À faire, dont compléments à des courriers précédents&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of them supplement(s) to earlier letters</source>
        <translation>
            <numerusform>dont %1 complément à un courrier précédent</numerusform>
            <numerusform>dont %1 compléments à des courriers précédents</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 would be overwritten although the command reads it. Name another file to write to.</source>
        <translation>%1 serait écrasé alors que la commande le lit. Indiquez un autre fichier de sortie.</translation>
    </message>
    <message>
        <source>Mapping file to edit and give with --mapping:</source>
        <translation>Fichier de correspondance à modifier et à donner avec --mapping&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>%1 address(es) looked at = %2 without a doubt + %3 to look at; %4 left out (deceased, protected, in secret care)</source>
        <translation>
            <numerusform>%1 adresse contrôlée = %2 sans doute + %3 à regarder&#x202f;; laissées de côté&#xa0;: %4 (décès, adresse protégée, soins confidentiels)</numerusform>
            <numerusform>%1 adresses contrôlées = %2 sans doute + %3 à regarder&#x202f;; laissées de côté&#xa0;: %4 (décès, adresse protégée, soins confidentiels)</numerusform>
        </translation>
    </message>
    <message>
        <source>No letter possible: %1</source>
        <translation>Sans lettre possible&#xa0;: %1</translation>
    </message>
    <message>
        <source>  %1: %2</source>
        <translation>  %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>List of communes: %1</source>
        <translation>Liste des communes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Corrections and instructions of nobody in the patient list: %1</source>
        <translation>Corrections et consignes sans patient dans la liste&#xa0;: %1</translation>
    </message>
    <message>
        <source>Person by person: %1</source>
        <translation>Personne par personne&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 address(es) written to %2; %3 left out (deceased, protected, in secret care, with a guardian)</source>
        <translation>
            <numerusform>%1 adresse écrite dans %2&#x202f;; laissées de côté&#xa0;: %3 (décès, adresse protégée, soins confidentiels, tutelle)</numerusform>
            <numerusform>%1 adresses écrites dans %2&#x202f;; laissées de côté&#xa0;: %3 (décès, adresse protégée, soins confidentiels, tutelle)</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds names and addresses: give it only to a service with which you have a contract (GDPR art. 28).</source>
        <translation>Le fichier contient des noms et des adresses&#xa0;: ne le confiez qu’à un prestataire lié par contrat (RGPD art. 28).</translation>
    </message>
    <message>
        <source>  line %1, patient %2:</source>
        <translation>  ligne %1, patient %2&#xa0;:</translation>
    </message>
    <message>
        <source>  refused, %1: %2</source>
        <translation>  refusées, %1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) read = %2 changed + %3 unchanged + %4 refused</source>
        <translation>
            <numerusform>%1 ligne lue = %2 modifiée + %3 inchangée + %4 refusée</numerusform>
            <numerusform>%1 lignes lues = %2 modifiées + %3 inchangées + %4 refusées</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole file is refused, no address was changed:</source>
        <translation>Le fichier entier est refusé, aucune adresse n’a été modifiée&#xa0;:</translation>
    </message>
    <message>
        <source>The changed addresses hold from now on.</source>
        <translation>Les adresses modifiées font foi désormais.</translation>
    </message>
    <message>
        <source>No address was changed.</source>
        <translation>Aucune adresse n’a été modifiée.</translation>
    </message>
    <message>
        <source>Name the file of postal codes, or --shipped.</source>
        <translation>Indiquez le fichier des codes postaux, ou --shipped.</translation>
    </message>
    <message>
        <source>%1; pairs of postal code and town: %2</source>
        <translation>%1&#x202f;; couples code postal et localité&#xa0;: %2</translation>
    </message>
    <message>
        <source>To check: %1</source>
        <translation>À vérifier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Instruction: care in secret of a minor</source>
        <translation>Consigne&#xa0;: soins confidentiels d’un mineur</translation>
    </message>
    <message>
        <source>Instruction: protected, nothing goes out by itself</source>
        <translation>Consigne&#xa0;: adresse protégée, aucun envoi automatique</translation>
    </message>
    <message>
        <source>Instruction: guardian %1</source>
        <translation>Consigne&#xa0;: tuteur ou curateur %1</translation>
    </message>
    <message>
        <source>Instruction: form of the letter, %1</source>
        <translation>Consigne&#xa0;: forme de la lettre, %1</translation>
    </message>
    <message>
        <source>No instruction</source>
        <translation>Aucune consigne</translation>
    </message>
    <message>
        <source>Patient %1: %2</source>
        <translation>Patient %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>État&#xa0;: %1</translation>
    </message>
    <message>
        <source>No letter: %1</source>
        <translation>Pas de lettre&#xa0;: %1</translation>
    </message>
    <message>
        <source>The letter would go to (address from: %1):</source>
        <translation>La lettre irait à (origine de l’adresse&#xa0;: %1)&#xa0;:</translation>
    </message>
    <message>
        <source>Letter %1, lot %2: %3</source>
        <translation>Lettre %1, lot %2&#xa0;: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) read, %2 refused</source>
        <translation>
            <numerusform>%1 ligne lue, %2 refusée</numerusform>
            <numerusform>%1 lignes lues, %2 refusées</numerusform>
        </translation>
    </message>
    <message>
        <source>  line %1: %2</source>
        <translation>  ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>All instructions of the file hold from now on.</source>
        <translation>Toutes les consignes du fichier s’appliquent désormais.</translation>
    </message>
    <message>
        <source>No instruction was set.</source>
        <translation>Aucune consigne n’a été enregistrée.</translation>
    </message>
    <message>
        <source>Accepted by %1: %2</source>
        <translation>Accepté par %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>up to %1 g</source>
        <translation>jusqu’à %1 g</translation>
    </message>
    <message>
        <source>above the last step</source>
        <translation>au-delà du dernier palier</translation>
    </message>
    <message>
        <source>Paper: %1 on %2</source>
        <translation>Papier&#xa0;: %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>Weight %1: %2 letter(s)</source>
        <translation>
            <numerusform>Poids %1&#xa0;: %2 lettre</numerusform>
            <numerusform>Poids %1&#xa0;: %2 lettres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 département(s), %2 of them with %3 letters or more; abroad: %4</source>
        <translation>
            <numerusform>%1 département, dont %2 avec %3 lettres ou plus&#x202f;; étranger&#xa0;: %4</numerusform>
            <numerusform>%1 départements, dont %2 avec %3 lettres ou plus&#x202f;; étranger&#xa0;: %4</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls to expect on the busiest day if all are posted at once: about %1</source>
        <translation>Appels à prévoir le jour le plus chargé si tout est posté d’un coup&#xa0;: environ %1</translation>
    </message>
    <message>
        <source>Look at every letter of %1. Code of this sample for the signature: %2</source>
        <translation>Relisez chaque lettre de %1. Code de ces cas pour la signature&#xa0;: %2</translation>
    </message>
    <message>
        <source>Signed by %1.</source>
        <translation>Signé par %1.</translation>
    </message>
    <message>
        <source>Signatures required before printing: %1</source>
        <translation>Signatures exigées avant impression&#xa0;: %1</translation>
    </message>
    <message>
        <source>postal validation</source>
        <translation>validation postale</translation>
    </message>
    <message>
        <source>a returned letter</source>
        <translation>courrier revenu</translation>
    </message>
    <message>
        <source>a call</source>
        <translation>appel</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>saisie</translation>
    </message>
    <message>
        <source>the patient list</source>
        <translation>liste des patients</translation>
    </message>
    <message>
        <source>list of the program</source>
        <translation>liste du programme</translation>
    </message>
    <message>
        <source>counted %1</source>
        <translation>comptés&#xa0;: %1</translation>
    </message>
    <message>
        <source>difference not explained</source>
        <translation>écart non expliqué</translation>
    </message>
    <message>
        <source>handed over on %1</source>
        <translation>remis le %1</translation>
    </message>
    <message>
        <source>posted on %1</source>
        <translation>posté le %1</translation>
    </message>
    <message>
        <source>not posted</source>
        <translation>non posté</translation>
    </message>
    <message>
        <source>proofs: %1</source>
        <translation>preuves&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Lot %1: %2 letter(s), %3, %4</source>
        <translation>
            <numerusform>Lot %1&#xa0;: %2 lettre, %3, %4</numerusform>
            <numerusform>Lot %1&#xa0;: %2 lettres, %3, %4</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no lot yet.</source>
        <translation>Il n’y a pas encore de lot.</translation>
    </message>
    <message>
        <source>Lot %1 is no longer marked as posted.</source>
        <translation>Le lot %1 n’est plus marqué comme posté.</translation>
    </message>
    <message numerus="yes">
        <source>Lot %1: %2 envelope(s) counted.</source>
        <translation>
            <numerusform>Lot %1&#xa0;: %2 pli compté.</numerusform>
            <numerusform>Lot %1&#xa0;: %2 plis comptés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deposit slip written to %1</source>
        <translation>Bordereau de dépôt écrit dans %1</translation>
    </message>
    <message>
        <source>The proof is kept with lot %1.</source>
        <translation>La preuve est conservée avec le lot %1.</translation>
    </message>
    <message>
        <source>Proof of lot %1 written to %2 (SHA-256 %3)</source>
        <translation>Preuve du lot %1 écrite dans %2 (SHA-256 %3)</translation>
    </message>
    <message>
        <source>Attention: lot %1 was handed over before. Make sure that it is printed once only.</source>
        <translation>Attention&#xa0;: le lot %1 a déjà été remis. Assurez-vous qu’il ne soit imprimé qu’une fois.</translation>
    </message>
    <message>
        <source>%1, %2 in %3, all checked, in %4</source>
        <translation>%1, %2 en %3, le tout contrôlé, dans %4</translation>
    </message>
    <message>
        <source>SHA-256 of SHA256SUMS: %1</source>
        <translation>SHA-256 de SHA256SUMS&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: window %2 mm from the left, %3 mm from the top, %4 × %5 mm; folds: %6</source>
        <translation>%1&#xa0;: fenêtre à %2 mm de la gauche et %3 mm du haut, %4 × %5 mm&#x202f;; plis&#xa0;: %6</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Printed on both sides; every letter begins on a new sheet.</source>
        <translation>Recto verso&#x202f;; chaque lettre commence sur une nouvelle feuille.</translation>
    </message>
    <message>
        <source>Printed on one side.</source>
        <translation>Recto seul.</translation>
    </message>
    <message>
        <source>Measured by the laboratory.</source>
        <translation>Mesurée par le laboratoire.</translation>
    </message>
    <message>
        <source>Test grid written to %1: print it at 100 %.</source>
        <translation>Quadrillage d’essai écrit dans %1&#xa0;: imprimez-le à 100 %.</translation>
    </message>
    <message>
        <source>own text since %1</source>
        <translation>texte du laboratoire depuis %1</translation>
    </message>
    <message>
        <source>shipped text</source>
        <translation>texte du programme</translation>
    </message>
    <message>
        <source>Nothing stands against this text.</source>
        <translation>Rien ne s’oppose à ce texte.</translation>
    </message>
    <message>
        <source>Readability (Kandel and Moles): %1</source>
        <translation>Lisibilité (Kandel et Moles)&#xa0;: %1</translation>
    </message>
    <message>
        <source>Pages with every category of data: %1</source>
        <translation>Pages avec toutes les catégories de données&#xa0;: %1</translation>
    </message>
    <message>
        <source>The text is kept; letters use it from now on.</source>
        <translation>Le texte est enregistré&#x202f;; les lettres l’utilisent désormais.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Letters use the text of the program again; yours is kept among the versions.</source>
        <translation>Les lettres utilisent de nouveau le texte du programme&#x202f;; le vôtre reste parmi les versions.</translation>
    </message>
    <message>
        <source>The letter was written to %1.</source>
        <translation>La lettre a été écrite dans %1.</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>à décider</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 letter(s), %3 to decide</source>
        <translation>
            <numerusform>%1&#xa0;: %2 lettre, %3 à décider</numerusform>
            <numerusform>%1&#xa0;: %2 lettres, %3 à décider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 letter(s) came back, %2 to decide</source>
        <translation>
            <numerusform>%1 lettre revenue, %2 à décider</numerusform>
            <numerusform>%1 lettres revenues, %2 à décider</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody without a letter can only be put on the list of the public notice.</source>
        <translation>Une personne sans lettre ne peut qu’être mise sur la liste de l’information publique.</translation>
    </message>
    <message>
        <source>Decided: %1</source>
        <translation>Décidé&#xa0;: %1</translation>
    </message>
    <message>
        <source>The return is taken back: the letter counts as posted.</source>
        <translation>Le retour est annulé&#xa0;: la lettre compte comme postée.</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>ligne %1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) = %2 returns + %3 noted before + %4 wrong</source>
        <translation>
            <numerusform>%1 ligne = %2 retour + %3 déjà noté + %4 fausse</numerusform>
            <numerusform>%1 lignes = %2 retours + %3 déjà notés + %4 fausses</numerusform>
        </translation>
    </message>
    <message>
        <source>Dry run: nothing was noted.</source>
        <translation>Essai à blanc&#xa0;: rien n’a été noté.</translation>
    </message>
    <message>
        <source>(no longer offered)</source>
        <translation>(n’est plus proposé)</translation>
    </message>
    <message>
        <source>The reason is in the list.</source>
        <translation>Le motif est dans la liste.</translation>
    </message>
    <message>
        <source>The reason is no longer offered; letters that have it keep it.</source>
        <translation>Le motif n’est plus proposé&#x202f;; les lettres qui l’ont le gardent.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 person(s) told by the public notice = %3 without an address + %4 after one letter + %5 after two or more</source>
        <translation>
            <numerusform>%1 personne sur %2 avertie par l’information publique = %3 sans adresse + %4 après une lettre + %5 après deux ou plus</numerusform>
            <numerusform>%1 personnes sur %2 averties par l’information publique = %3 sans adresse + %4 après une lettre + %5 après deux ou plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Not tried yet, of the list: telephone numbers %1, e-mail addresses %2</source>
        <translation>Pas encore essayés, dans la liste&#xa0;: numéros de téléphone %1, adresses électroniques %2</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Give the reference of the letter, or --name and --born.</source>
        <translation>Donnez la référence de la lettre, ou --name et --born.</translation>
    </message>
    <message>
        <source>The letter is due again: the next production prints it.</source>
        <translation>La lettre est de nouveau due&#xa0;: la prochaine production l’imprime.</translation>
    </message>
    <message>
        <source>The call is noted. A note holds no fact of health.</source>
        <translation>L’appel est noté. Une note ne contient aucune donnée de santé.</translation>
    </message>
    <message numerus="yes">
        <source>%1 call(s) shown</source>
        <translation>
            <numerusform>%1 appel montré</numerusform>
            <numerusform>%1 appels montrés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 whose letter was posted</source>
        <translation>%1&#x202f;; %2 dont la lettre est postée</translation>
    </message>
    <message>
        <source>The letter as it was printed: %1</source>
        <translation>La lettre telle qu’imprimée&#xa0;: %1</translation>
    </message>
    <message>
        <source> + %1 by public notice (art. 34(3)(c))</source>
        <translation> + %1 par information publique (art. 34(3)(c))</translation>
    </message>
    <message>
        <source>Give the reference of a letter, or --patient.</source>
        <translation>Donnez la référence d’une lettre, ou --patient.</translation>
    </message>
    <message>
        <source>%1, patient %2</source>
        <translation>%1, patient %2</translation>
    </message>
    <message>
        <source>Reply written to %1, for the known address.</source>
        <translation>Réponse écrite dans %1, pour l’adresse connue.</translation>
    </message>
    <message>
        <source>Instruction: not the person of the same names and birth date</source>
        <translation>Consigne&#xa0;: n’est pas la personne de mêmes noms et date de naissance</translation>
    </message>
    <message>
        <source>Name at least one of --secret-care, --locked, --distinct, --guardian, --form, --channel.</source>
        <translation>Nommez au moins une consigne parmi --secret-care, --locked, --distinct, --guardian, --form, --channel.</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>Objet&#xa0;: %1</translation>
    </message>
    <message>
        <source>The e-mail was written to %1.</source>
        <translation>Le courriel a été écrit dans %1.</translation>
    </message>
    <message>
        <source>Instruction: write by %1</source>
        <translation>Consigne&#xa0;: écrire par %1</translation>
    </message>
    <message>
        <source>Mail server: %1, port %2, %3</source>
        <translation>Serveur d’envoi&#xa0;: %1, port %2, %3</translation>
    </message>
    <message>
        <source>User: %1; password: %2</source>
        <translation>Utilisateur&#xa0;: %1&#x202f;; mot de passe&#xa0;: %2</translation>
    </message>
    <message>
        <source>kept in the vault</source>
        <translation>gardé dans le coffre</translation>
    </message>
    <message>
        <source>From: %1 &lt;%2&gt;</source>
        <translation>De&#xa0;: %1 &lt;%2&gt;</translation>
    </message>
    <message>
        <source>Answers to: %1</source>
        <translation>Réponses à&#xa0;: %1</translation>
    </message>
    <message>
        <source>Trust: %1</source>
        <translation>Confiance&#xa0;: %1</translation>
    </message>
    <message>
        <source>Returns: %1, port %2</source>
        <translation>Retours&#xa0;: %1, port %2</translation>
    </message>
    <message>
        <source>No mail account is set up yet: email account set.</source>
        <translation>Aucun compte d’envoi n’est réglé&#xa0;: email account set.</translation>
    </message>
    <message>
        <source>Try it: email test YOUR-OWN-ADDRESS</source>
        <translation>Essayez-le&#xa0;: email test VOTRE-ADRESSE</translation>
    </message>
    <message>
        <source>E-mails are offered to: %1%2</source>
        <translation>Courriels proposés à&#xa0;: %1%2</translation>
    </message>
    <message>
        <source>, to representatives of minors too</source>
        <translation>, aux représentants des mineurs aussi</translation>
    </message>
    <message>
        <source>At most %1 an hour and %2 a day (0: no limit), connections: %3, messages in each: %4, from %5 to %6</source>
        <translation>Au plus %1 par heure et %2 par jour (0&#xa0;: sans limite), connexions&#xa0;: %3, messages par connexion&#xa0;: %4, de %5 à %6</translation>
    </message>
    <message>
        <source>  %1: %2 an hour</source>
        <translation>  %1&#xa0;: %2 par heure</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a provider with a number an hour, such as Orange=50. Providers: %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un opérateur et un nombre par heure, comme Orange=50. Opérateurs&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1: %2 to send, %3 to print; already written to: %4, without either: %5</source>
        <translation>%1&#xa0;: %2 à envoyer, %3 à imprimer&#x202f;; déjà informées&#xa0;: %4, sans l’un ni l’autre&#xa0;: %5</translation>
    </message>
    <message>
        <source>  By post: %1 (%2)</source>
        <translation>  Par courrier&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>Encrypted: %1</source>
        <translation>Chiffrement&#xa0;: %1</translation>
    </message>
    <message>
        <source>Certificate: %1, issued by %2, valid until %3, SHA-256 %4</source>
        <translation>Certificat&#xa0;: %1, délivré par %2, valable jusqu’au %3, SHA-256 %4</translation>
    </message>
    <message>
        <source>Login: %1</source>
        <translation>Identification&#xa0;: %1</translation>
    </message>
    <message>
        <source>The server took a test message to %1: %2. Look whether it arrives, and not among the unwanted mail.</source>
        <translation>Le serveur a pris un message d’essai pour %1&#xa0;: %2. Regardez s’il arrive, et pas parmi les indésirables.</translation>
    </message>
    <message>
        <source>%1 prepared; %2 accepted by the server, %3 to try again, %4 not reached (a letter is due), %5 refused, %6 uncertain</source>
        <translation>%1 préparés&#x202f;; %2 acceptés par le serveur, %3 à retenter, %4 non joints (une lettre est due), %5 refusés, %6 incertains</translation>
    </message>
    <message>
        <source>Still to send: %1; go on after %2</source>
        <translation>Restent à envoyer&#xa0;: %1&#x202f;; reprendre après le %2</translation>
    </message>
    <message>
        <source>Still to send: %1</source>
        <translation>Restent à envoyer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Uncertain ones are never sent again by themselves: email list --state uncertain, then email settle.</source>
        <translation>Les incertains ne sont jamais renvoyés d’eux-mêmes&#xa0;: email list --state uncertain, puis email settle.</translation>
    </message>
    <message>
        <source>Nothing can leave before %1.</source>
        <translation>Rien ne peut partir avant le %1.</translation>
    </message>
    <message>
        <source>To send: %1; accepted: %2; refused: %3; uncertain: %4; not reached: %5; on their way or interrupted: %6</source>
        <translation>À envoyer&#xa0;: %1&#x202f;; acceptés&#xa0;: %2&#x202f;; refusés&#xa0;: %3&#x202f;; incertains&#xa0;: %4&#x202f;; non joints&#xa0;: %5&#x202f;; en route ou interrompus&#xa0;: %6</translation>
    </message>
    <message>
        <source>Sent in the last hour: %1; in the last day: %2</source>
        <translation>Envoyés dans la dernière heure&#xa0;: %1&#x202f;; dans les dernières 24 heures&#xa0;: %2</translation>
    </message>
    <message>
        <source>Messages to look at yourself: %1 (email unknown)</source>
        <translation>Messages à regarder vous-même&#xa0;: %1 (email unknown)</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Aucun.</translation>
    </message>
    <message>
        <source>More: --after %1</source>
        <translation>Suite&#xa0;: --after %1</translation>
    </message>
    <message>
        <source>Message-ID: %1</source>
        <translation>Message-ID&#xa0;: %1</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>Noté.</translation>
    </message>
    <message>
        <source>By post instead: %1</source>
        <translation>Par courrier à la place&#xa0;: %1</translation>
    </message>
    <message>
        <source>To send again: %1</source>
        <translation>À renvoyer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Name a file or folder with the returned messages, or --mailbox.</source>
        <translation>Nommez un fichier ou un dossier de messages revenus, ou --mailbox.</translation>
    </message>
    <message numerus="yes">
        <source>%1 message(s) read, %2 of them known; not reached: %3; for now: %4; unwanted: %5; delayed: %6; delivered: %7; automatic answers: %8; for you: %9</source>
        <translation>
            <numerusform>%1 message lu, dont %2 déjà connu&#x202f;; non joints&#xa0;: %3&#x202f;; pour l’instant&#xa0;: %4&#x202f;; indésirables&#xa0;: %5&#x202f;; retardés&#xa0;: %6&#x202f;; remis&#xa0;: %7&#x202f;; réponses automatiques&#xa0;: %8&#x202f;; à voir par vous&#xa0;: %9</numerusform>
            <numerusform>%1 messages lus, dont %2 déjà connus&#x202f;; non joints&#xa0;: %3&#x202f;; pour l’instant&#xa0;: %4&#x202f;; indésirables&#xa0;: %5&#x202f;; retardés&#xa0;: %6&#x202f;; remis&#xa0;: %7&#x202f;; réponses automatiques&#xa0;: %8&#x202f;; à voir par vous&#xa0;: %9</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever was not reached is due a letter: letters preflight</source>
        <translation>À qui n’a pas été joint, une lettre est due&#xa0;: letters preflight</translation>
    </message>
    <message>
        <source>By e-mail instead: %1 (email preflight)</source>
        <translation>Par courriel à la place&#xa0;: %1 (email preflight)</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>non décidé</translation>
    </message>
    <message>
        <source>%1. %2 — %3</source>
        <translation>%1. %2 — %3</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>retirée&#xa0;: %1</translation>
    </message>
    <message>
        <source>CNIL: %1</source>
        <translation>CNIL&#xa0;: %1</translation>
    </message>
    <message>
        <source>persons: %1</source>
        <translation>personnes&#xa0;: %1</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>manque&#xa0;: %1</translation>
    </message>
    <message>
        <source>Entry number %1 of the register: %2</source>
        <translation>Entrée numéro %1 du registre&#xa0;: %2</translation>
    </message>
    <message>
        <source>The vault&apos;s own breach has its sheet: change it with “incident set”.</source>
        <translation>La violation du coffre a sa fiche&#xa0;: changez-la avec «&#xa0;incident set&#xa0;».</translation>
    </message>
    <message>
        <source>Entry number %1 of the register is changed.</source>
        <translation>L’entrée numéro %1 du registre est modifiée.</translation>
    </message>
    <message>
        <source>Entry number %1 left the register; the reason is kept.</source>
        <translation>L’entrée numéro %1 a quitté le registre&#x202f;; le motif est conservé.</translation>
    </message>
    <message>
        <source>Confirmed: %1</source>
        <translation>Confirmé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing waits for a confirmation.</source>
        <translation>Rien n’attend de confirmation.</translation>
    </message>
    <message>
        <source>proposed, to be confirmed: %1 – %2 (%3)</source>
        <translation>proposé, à confirmer&#xa0;: %1 – %2 (%3)</translation>
    </message>
    <message>
        <source>initial filing</source>
        <translation>notification initiale</translation>
    </message>
    <message>
        <source>follow-up filing</source>
        <translation>notification complémentaire</translation>
    </message>
    <message>
        <source>complete filing</source>
        <translation>notification complète</translation>
    </message>
    <message>
        <source>filed on %1</source>
        <translation>déposée le %1</translation>
    </message>
    <message>
        <source>archived on %1</source>
        <translation>archivé le %1</translation>
    </message>
    <message>
        <source>receipt %1: number %2, %3, SHA-256 %4</source>
        <translation>récapitulatif %1&#xa0;: numéro %2, %3, SHA-256 %4</translation>
    </message>
    <message>
        <source>filing %1: %2, frozen on %3 by %4, form %5</source>
        <translation>n° %1&#xa0;: %2, figée le %3 par %4, formulaire %5</translation>
    </message>
    <message>
        <source>No filing was prepared yet.</source>
        <translation>Aucune notification n’a encore été préparée.</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>Both filings say the same.</source>
        <translation>Les deux notifications disent la même chose.</translation>
    </message>
    <message>
        <source>It is the receipt of filing %1.</source>
        <translation>C’est le récapitulatif de la notification n° %1.</translation>
    </message>
    <message>
        <source>No frozen filing goes with it.</source>
        <translation>Aucune notification figée ne lui correspond.</translation>
    </message>
    <message>
        <source>Without --filed, the instant of the filing is the one of archiving.</source>
        <translation>Sans --filed, l’instant du dépôt est celui de l’archivage.</translation>
    </message>
    <message>
        <source>Receipt written: %1</source>
        <translation>Récapitulatif écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source> (proposed)</source>
        <translation> (proposé)</translation>
    </message>
    <message>
        <source>Last final say: %1, by %2 on %3</source>
        <translation>Dernier mot&#xa0;: %1, par %2, le %3</translation>
    </message>
    <message>
        <source>No letter can be written before this is done:</source>
        <translation>Aucune lettre ne peut être écrite avant cela&#xa0;:</translation>
    </message>
    <message>
        <source>Only if somebody gets such a letter:</source>
        <translation>Seulement si quelqu’un reçoit une telle lettre&#xa0;:</translation>
    </message>
    <message>
        <source>E-mails:</source>
        <translation>Courriels&#xa0;:</translation>
    </message>
    <message>
        <source>The CNIL&apos;s form:</source>
        <translation>Le formulaire de la CNIL&#xa0;:</translation>
    </message>
    <message>
        <source>Severity:</source>
        <translation>Gravité&#xa0;:</translation>
    </message>
    <message>
        <source>; rule of the laboratory</source>
        <translation>&#x202f;; règle du laboratoire</translation>
    </message>
    <message>
        <source> (rule of the laboratory)</source>
        <translation> (règle du laboratoire)</translation>
    </message>
    <message>
        <source>Rules replaced: %1; added: %2</source>
        <translation>Règles remplacées&#xa0;: %1&#x202f;; ajoutées&#xa0;: %2</translation>
    </message>
    <message>
        <source>Only the program&apos;s own table holds again.</source>
        <translation>Seules les règles du programme valent de nouveau.</translation>
    </message>
    <message>
        <source>Hours of the processor&apos;s contract: %1</source>
        <translation>Heures du contrat de sous-traitance&#xa0;: %1</translation>
    </message>
    <message>
        <source>Name the event, as the list does.</source>
        <translation>Nommez l’événement, comme la liste le fait.</translation>
    </message>
    <message>
        <source>%1  %2  received %3, answer by %4  %5  %6</source>
        <translation>%1  %2  reçue le %3, réponse avant la fin du %4  %5  %6</translation>
    </message>
    <message>
        <source>Request no. %1 is corrected.</source>
        <translation>La demande n°&#xa0;%1 est corrigée.</translation>
    </message>
    <message>
        <source>Request no. %1 is answered.</source>
        <translation>La demande n°&#xa0;%1 a sa réponse.</translation>
    </message>
    <message>
        <source>Request no. %1 has two more months.</source>
        <translation>La demande n°&#xa0;%1 a deux mois de plus.</translation>
    </message>
    <message>
        <source>Help for a complaint written to %1</source>
        <translation>Aide à la plainte écrite&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) written to %1</source>
        <translation>
            <numerusform>%n échéance écrite dans %1</numerusform>
            <numerusform>%n échéances écrites dans %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n demande</numerusform>
            <numerusform>%n demandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) written to %1</source>
        <translation>
            <numerusform>%n demande écrite dans %1</numerusform>
            <numerusform>%n demandes écrites dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Import %1 (%2): rows that stay %3, that go %4</source>
        <translation>Import %1 (%2)&#xa0;: lignes qui restent %3, qui partent %4</translation>
    </message>
    <message>
        <source>Rows that stay: %1</source>
        <translation>Lignes qui restent&#xa0;: %1</translation>
    </message>
    <message>
        <source>about a patient: %1</source>
        <translation>concernent un patient&#xa0;: %1</translation>
    </message>
    <message>
        <source>waiting for a review: %1</source>
        <translation>attendent une relecture&#xa0;: %1</translation>
    </message>
    <message>
        <source>to settle between two readers: %1</source>
        <translation>à trancher entre deux lecteurs&#xa0;: %1</translation>
    </message>
    <message>
        <source>left in doubt by a reader: %1</source>
        <translation>laissées en doute par un lecteur&#xa0;: %1</translation>
    </message>
    <message>
        <source>what a letter already rests on: %1</source>
        <translation>fondent une lettre déjà produite&#xa0;: %1</translation>
    </message>
    <message>
        <source>In quarantine, never matched, which stay: %1</source>
        <translation>En quarantaine, jamais rapprochées, qui restent&#xa0;: %1</translation>
    </message>
    <message>
        <source>Among the rows that go, about %1 are probably about patients that the matching missed.</source>
        <translation>Parmi les lignes qui partent, environ %1 concernent sans doute des patients que le rapprochement a manqués.</translation>
    </message>
    <message>
        <source>What goes cannot come back: whoever only a later, more complete list would find is then found by importing the extract again, and no other way.</source>
        <translation>Ce qui part ne revient pas&#xa0;: qui ne serait trouvé que par une liste plus complète, plus tard, ne pourra l’être qu’en important à nouveau l’extrait.</translation>
    </message>
    <message>
        <source>Backups of the vault since the first extract: %1. They keep these rows until you destroy them.</source>
        <translation>Sauvegardes du coffre depuis le premier extrait&#xa0;: %1. Elles gardent ces lignes tant que vous ne les détruisez pas.</translation>
    </message>
    <message>
        <source>Copies of the store from before an upgrade, removed too: %1</source>
        <translation>Copies de la base faites avant une mise à niveau, effacées aussi&#xa0;: %1</translation>
    </message>
    <message>
        <source>Rows that would be removed: %1</source>
        <translation>Lignes qui seraient supprimées&#xa0;: %1</translation>
    </message>
    <message>
        <source>The matching can be accepted. Nothing was changed.</source>
        <translation>Le rapprochement peut être validé. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Certificate %1, of %2: rows of the leak removed %3, kept %4</source>
        <translation>Certificat %1, du %2&#xa0;: lignes de la fuite supprimées %3, conservées %4</translation>
    </message>
    <message>
        <source>Journal entry %1, head %2</source>
        <translation>Entrée %1 du journal, tête %2</translation>
    </message>
    <message>
        <source>The matching is accepted, but its certificate was not written: %1 Ask for it with “match certificate”.</source>
        <translation>Le rapprochement est validé, mais son certificat n’a pas été écrit&#xa0;: %1 Demandez-le par «&#xa0;match certificate&#xa0;».</translation>
    </message>
    <message>
        <source>Certificate written to %1</source>
        <translation>Certificat écrit dans %1</translation>
    </message>
    <message>
        <source>Update: %1 new, %2 changed, %3 unchanged; %4 are no longer in the list and stay</source>
        <translation>Mise à jour&#xa0;: %1 nouveaux, %2 changés, %3 inchangés&#x202f;; %4 ne sont plus dans la liste et restent</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2): %3 row(s) read = %4 accepted + %5 in quarantine</source>
        <translation>
            <numerusform>%1 (%2)&#xa0;: %3 ligne lue = %4 acceptée + %5 en quarantaine</numerusform>
            <numerusform>%1 (%2)&#xa0;: %3 lignes lues = %4 acceptées + %5 en quarantaine</numerusform>
        </translation>
    </message>
    <message>
        <source>Files:</source>
        <translation>Fichiers&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>Text encoded twice was repaired in %1 row(s).</source>
        <translation>
            <numerusform>Un texte encodé deux fois a été réparé dans %1 ligne.</numerusform>
            <numerusform>Un texte encodé deux fois a été réparé dans %1 lignes.</numerusform>
        </translation>
    </message>
    <message>
        <source>of the accepted rows, %1 were removed when the matching was accepted</source>
        <translation>parmi les lignes acceptées, %1 ont été supprimées à la validation du rapprochement</translation>
    </message>
    <message>
        <source>Format: %1</source>
        <translation>Format&#xa0;: %1</translation>
    </message>
    <message>
        <source>Sheets: %1; read: %2</source>
        <translation>Feuilles&#xa0;: %1&#x202f;; lue&#xa0;: %2</translation>
    </message>
    <message>
        <source>Encoding: %1, separator: %2</source>
        <translation>Encodage&#xa0;: %1, séparateur&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) of %2 columns</source>
        <translation>
            <numerusform>%1 ligne de %2 colonnes</numerusform>
            <numerusform>%1 lignes de %2 colonnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Text encoded twice in: %1. Add &quot;repair&quot; to the mapping file to put it right.</source>
        <translation>Texte encodé deux fois dans&#xa0;: %1. Ajoutez «&#xa0;repair&#xa0;» au fichier de correspondance pour le réparer.</translation>
    </message>
    <message>
        <source>Dates: %1</source>
        <translation>Dates&#xa0;: %1</translation>
    </message>
    <message>
        <source>Recognised as: %1</source>
        <translation>Reconnu comme&#xa0;: %1</translation>
    </message>
    <message>
        <source>This file can be imported as it is.</source>
        <translation>Ce fichier peut être importé tel quel.</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) were written to %2.</source>
        <translation>
            <numerusform>%1 ligne a été écrite dans %2.</numerusform>
            <numerusform>%1 lignes ont été écrites dans %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2): %3 column(s)</source>
        <translation>
            <numerusform>%1 (%2)&#xa0;: %3 colonne</numerusform>
            <numerusform>%1 (%2)&#xa0;: %3 colonnes</numerusform>
        </translation>
    </message>
    <message>
        <source>No mapping is kept yet.</source>
        <translation>Aucune correspondance n’est encore gardée.</translation>
    </message>
    <message>
        <source>The mapping %1 is no longer kept.</source>
        <translation>La correspondance %1 n’est plus gardée.</translation>
    </message>
    <message>
        <source>%1. %2, line %3%4: %5</source>
        <translation>%1. %2, ligne %3%4&#xa0;: %5</translation>
    </message>
    <message>
        <source>%1 open, %2 corrected, %3 dismissed</source>
        <translation>%1 à traiter, %2 corrigées, %3 écartées</translation>
    </message>
    <message>
        <source>The row was accepted.</source>
        <translation>La ligne est acceptée.</translation>
    </message>
    <message>
        <source>The row stays in quarantine: %1</source>
        <translation>La ligne reste en quarantaine&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no row %1 in quarantine. See the list.</source>
        <translation>Il n’y a pas de ligne %1 en quarantaine. Voyez la liste.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no column of the file. Write COLUMN=VALUE with one of: %2</source>
        <translation>«&#xa0;%1&#xa0;» ne nomme aucune colonne du fichier. Écrivez COLONNE=VALEUR avec l’une de&#xa0;: %2</translation>
    </message>
    <message>
        <source>Rows dismissed: %1</source>
        <translation>Lignes écartées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Rows open again: %1</source>
        <translation>Lignes à traiter de nouveau&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) read = %2 accepted + %3 still refused + %4 not open</source>
        <translation>
            <numerusform>%1 ligne lue = %2 acceptée + %3 encore refusée + %4 qui n’est plus à traiter</numerusform>
            <numerusform>%1 lignes lues = %2 acceptées + %3 encore refusées + %4 qui ne sont plus à traiter</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows of this import still in quarantine: %1</source>
        <translation>Lignes de cet import encore en quarantaine&#xa0;: %1</translation>
    </message>
    <message>
        <source>record %1: %2, line %3: %4</source>
        <translation>fiche %1&#xa0;: %2, ligne %3&#xa0;: %4</translation>
    </message>
    <message>
        <source>There is no doubt about the accepted rows.</source>
        <translation>Aucun doute sur les lignes acceptées.</translation>
    </message>
    <message>
        <source>DAMAGED, or of another version of the program</source>
        <translation>ENDOMMAGÉE, ou d’une autre version du programme</translation>
    </message>
    <message numerus="yes">
        <source>journal: %1 entry(ies)</source>
        <translation>
            <numerusform>journal&#xa0;: %1 entrée</numerusform>
            <numerusform>journal&#xa0;: %1 entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation>avant une mise à niveau</translation>
    </message>
    <message>
        <source>drill passed on %1</source>
        <translation>essai réussi le %1</translation>
    </message>
    <message>
        <source>read back on %1</source>
        <translation>relue le %1</translation>
    </message>
    <message>
        <source>Backup made and read back: %1.</source>
        <translation>Sauvegarde faite et relue&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Older backups removed: %1.</source>
        <translation>Sauvegardes plus anciennes retirées&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The backup %1 comes back: pages, structure, references, journal (%2), anchor, %3.</source>
        <translation>La sauvegarde %1 se restaure&#xa0;: pages, structure, références, journal (%2), ancre, %3.</translation>
    </message>
    <message>
        <source>The backup %1 did NOT pass:</source>
        <translation>La sauvegarde %1 n’a PAS réussi l’essai&#xa0;:</translation>
    </message>
    <message>
        <source>Automatic backups: on, in %1</source>
        <translation>Sauvegardes automatiques&#xa0;: actives, dans %1</translation>
    </message>
    <message>
        <source>Automatic backups: OFF (folder %1)</source>
        <translation>Sauvegardes automatiques&#xa0;: ARRÊTÉES (dossier %1)</translation>
    </message>
    <message>
        <source>Last backup: none</source>
        <translation>Dernière sauvegarde&#xa0;: aucune</translation>
    </message>
    <message>
        <source>Last backup: %1</source>
        <translation>Dernière sauvegarde&#xa0;: %1</translation>
    </message>
    <message>
        <source>The automatic backup of %1 FAILED: %2</source>
        <translation>La sauvegarde automatique du %1 a ÉCHOUÉ&#xa0;: %2</translation>
    </message>
    <message>
        <source>Last drill: none</source>
        <translation>Dernier essai de restauration&#xa0;: aucun</translation>
    </message>
    <message>
        <source>Last drill: %1, passed</source>
        <translation>Dernier essai de restauration&#xa0;: %1, réussi</translation>
    </message>
    <message>
        <source>Last drill: %1, NOT passed</source>
        <translation>Dernier essai de restauration&#xa0;: %1, NON réussi</translation>
    </message>
    <message>
        <source>The backup of the day was NOT made. %1</source>
        <translation>La sauvegarde du jour n’a PAS été faite. %1</translation>
    </message>
    <message>
        <source>Backup of the day made: %1</source>
        <translation>Sauvegarde du jour faite&#xa0;: %1</translation>
    </message>
    <message>
        <source>nothing left (carried out on %1)</source>
        <translation>plus rien (appliquée le %1)</translation>
    </message>
    <message>
        <source>nothing to remove</source>
        <translation>rien à effacer</translation>
    </message>
    <message>
        <source>the period has not begun</source>
        <translation>le délai n’a pas commencé</translation>
    </message>
    <message>
        <source>due on %1</source>
        <translation>due le %1</translation>
    </message>
    <message>
        <source>due since %1, but blocked</source>
        <translation>due depuis le %1, mais bloquée</translation>
    </message>
    <message>
        <source>DUE since %1</source>
        <translation>DUE depuis le %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source> (period of the laboratory)</source>
        <translation> (délai du laboratoire)</translation>
    </message>
    <message>
        <source>Copies from before upgrades, which go with the next run: %1</source>
        <translation>Copies d’avant une mise à niveau, effacées à la prochaine application&#xa0;: %1</translation>
    </message>
    <message>
        <source>Automatic backup that holds these values: %1</source>
        <translation>Sauvegarde automatique qui contient ces valeurs&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>The journal knows %1 backup(s) since the first import: those made by hand are yours to destroy.</source>
        <translation>
            <numerusform>Le journal connaît %1 sauvegarde depuis le premier import&#xa0;: si elle a été faite à la main, elle est à détruire par vous.</numerusform>
            <numerusform>Le journal connaît %1 sauvegardes depuis le premier import&#xa0;: celles faites à la main sont à détruire par vous.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rule(s) carried out by a run that was interrupted: run “purge run” again, it ends it and issues the certificate.</source>
        <translation>
            <numerusform>%1 règle a été appliquée par un effacement interrompu&#xa0;: relancez «&#xa0;purge run&#xa0;», qui le termine et établit le certificat.</numerusform>
            <numerusform>%1 règles ont été appliquées par un effacement interrompu&#xa0;: relancez «&#xa0;purge run&#xa0;», qui le termine et établit le certificat.</numerusform>
        </translation>
    </message>
    <message>
        <source>On %1: %2, %3. Nothing was changed.</source>
        <translation>Au %1&#xa0;: %2, %3. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Certificate %1, of %2</source>
        <translation>Certificat %1, du %2</translation>
    </message>
    <message>
        <source>Automatic backups removed: %1; a new one was made: %2</source>
        <translation>Sauvegardes automatiques effacées&#xa0;: %1&#x202f;; une nouvelle a été faite&#xa0;: %2</translation>
    </message>
    <message>
        <source>These automatic backups still hold what was removed: %1. “--backups remove” removes them.</source>
        <translation>Ces sauvegardes automatiques contiennent encore ce qui a été effacé&#xa0;: %1. «&#xa0;--backups remove&#xa0;» les efface.</translation>
    </message>
    <message>
        <source>These copies could not be removed: %1</source>
        <translation>Ces copies n’ont pas pu être effacées&#xa0;: %1</translation>
    </message>
    <message>
        <source>No retention rule was carried out yet.</source>
        <translation>Aucune règle de conservation n’a encore été appliquée.</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Effacé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>Conservé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Rules written to %1</source>
        <translation>Règles écrites dans %1</translation>
    </message>
    <message>
        <source>“%1” is no period: write 30 days, 3 months or 5 years.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un délai&#xa0;: écrivez 30 jours, 3 mois ou 5 ans.</translation>
    </message>
    <message>
        <source>The period of “%1” is now %2.</source>
        <translation>Le délai de «&#xa0;%1&#xa0;» est maintenant de %2.</translation>
    </message>
    <message>
        <source>The proposed period of “%1” holds again.</source>
        <translation>Le délai proposé de «&#xa0;%1&#xa0;» s’applique à nouveau.</translation>
    </message>
    <message>
        <source>of the accepted rows, %1 were removed by a retention rule</source>
        <translation>des lignes acceptées, %1 ont été supprimées par une règle de conservation</translation>
    </message>
    <message>
        <source>Passphrase of %1</source>
        <translation>Phrase de passe de %1</translation>
    </message>
    <message>
        <source>Signed by %1, as the holder %2.</source>
        <translation>Signé par %1, en tant que dépositaire %2.</translation>
    </message>
    <message>
        <source>No entry of the journal fits.</source>
        <translation>Aucune entrée du journal ne correspond.</translation>
    </message>
    <message>
        <source>%1 (%2) may:</source>
        <translation>%1 (%2) peut&#xa0;:</translation>
    </message>
    <message>
        <source>As printed: %1</source>
        <translation>Telle qu’imprimée&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>This head stood after entry %1 (%2, %3); %4 entry(ies) written since.</source>
        <translation>
            <numerusform>C’était la tête après l’entrée %1 (%2, %3)&#x202f;; %4 entrée a été écrite depuis.</numerusform>
            <numerusform>C’était la tête après l’entrée %1 (%2, %3)&#x202f;; %4 entrées ont été écrites depuis.</numerusform>
        </translation>
    </message>
    <message>
        <source>UNKNOWN: this journal never had the head %1. Check what was typed; if it is right, this vault is older than the paper, or another one.</source>
        <translation>INCONNUE&#xa0;: ce journal n’a jamais eu la tête %1. Vérifiez la saisie&#x202f;; si elle est juste, ce coffre est plus ancien que le papier, ou c’en est un autre.</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>valable</translation>
    </message>
    <message>
        <source>signed by nobody who is trusted here</source>
        <translation>signé par personne de confiance ici</translation>
    </message>
    <message>
        <source>NOT of this journal</source>
        <translation>PAS de ce journal</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagé</translation>
    </message>
    <message>
        <source>Entry %1 and all before it are time-stamped: %2, %3</source>
        <translation>L’entrée %1 et toutes celles d’avant sont horodatées&#xa0;: %2, %3</translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation>Conservé dans %1</translation>
    </message>
    <message>
        <source>Time-stamps are asked of %1, only when you ask for one.</source>
        <translation>Les horodatages sont demandés à %1, seulement quand vous en demandez un.</translation>
    </message>
    <message>
        <source>Nobody is asked any more.</source>
        <translation>Plus personne n’est interrogé.</translation>
    </message>
    <message>
        <source>Request for entry %1: %2. Carry it to the authority and add its reply.</source>
        <translation>Demande pour l’entrée %1&#xa0;: %2. Portez-la à l’autorité et ajoutez sa réponse.</translation>
    </message>
    <message>
        <source>The journal was never time-stamped.</source>
        <translation>Le journal n’a jamais été horodaté.</translation>
    </message>
    <message>
        <source>Recovery sheet: %1. Print it, prove it (vault prove-recovery), put it in a safe, delete the file.</source>
        <translation>Fiche de secours&#xa0;: %1. Imprimez-la, prouvez-la (vault prove-recovery), mettez-la en lieu sûr, supprimez le fichier.</translation>
    </message>
    <message numerus="yes">
        <source>A guess costs: Argon2id, %1 pass(es) over %2 MiB</source>
        <translation>
            <numerusform>Un essai coûte&#xa0;: Argon2id, %1 passe sur %2 Mio</numerusform>
            <numerusform>Un essai coûte&#xa0;: Argon2id, %1 passes sur %2 Mio</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovery sheet proved on %1</source>
        <translation>Fiche de secours prouvée le %1</translation>
    </message>
    <message>
        <source>The recovery sheet was NEVER proved: type its code into a file and run vault prove-recovery.</source>
        <translation>La fiche de secours n’a JAMAIS été prouvée&#xa0;: tapez son code dans un fichier et lancez vault prove-recovery.</translation>
    </message>
    <message>
        <source>Passphrase changed. The old one still opens older backups.</source>
        <translation>Phrase de passe changée. L’ancienne ouvre encore les sauvegardes plus anciennes.</translation>
    </message>
    <message>
        <source>The code opens this vault. Put the sheet in a safe and delete the file.</source>
        <translation>Le code ouvre ce coffre. Mettez la fiche en lieu sûr et supprimez le fichier.</translation>
    </message>
    <message>
        <source>Key file written: %1. Copy it to a second stick: who loses it opens the vault only with the recovery sheet.</source>
        <translation>Fichier-clé écrit&#xa0;: %1. Copiez-le sur une seconde clé USB&#xa0;: qui le perd n’ouvre plus le coffre qu’avec la fiche de secours.</translation>
    </message>
    <message>
        <source>“%1” names no holder and file. Write it as NAME=FILE.</source>
        <translation>«&#xa0;%1&#xa0;» ne nomme pas un dépositaire et un fichier. Écrivez NOM=FICHIER.</translation>
    </message>
    <message>
        <source>There is a key file, but no passphrase for %1. Give both --keep and --keep-key-file.</source>
        <translation>Il y a un fichier-clé, mais pas de phrase de passe pour %1. Donnez --keep et --keep-key-file.</translation>
    </message>
    <message>
        <source>The vault is encrypted under a new key. It is opened by: %1.</source>
        <translation>Le coffre est chiffré sous une nouvelle clé. L’ouvrent&#xa0;: %1.</translation>
    </message>
    <message>
        <source>New recovery sheet: %1. Print it, prove it (vault prove-recovery), delete the file, destroy the old one.</source>
        <translation>Nouvelle fiche de secours&#xa0;: %1. Imprimez-la, prouvez-la (vault prove-recovery), supprimez le fichier, détruisez l’ancienne.</translation>
    </message>
    <message>
        <source>Backups made before keep their old keys: whoever had the old sheet or a passphrase opens those still. Have a new backup (vault backups now) and remove the old ones.</source>
        <translation>Les sauvegardes faites avant gardent leurs anciennes clés&#xa0;: qui avait l’ancienne fiche ou une phrase de passe les ouvre encore. Ayez une nouvelle sauvegarde (vault backups now) et retirez les anciennes.</translation>
    </message>
    <message>
        <source>%1 now has a passphrase of their own, as %2.</source>
        <translation>%1 a désormais sa propre phrase de passe, comme %2.</translation>
    </message>
    <message>
        <source>%1 now opens the vault as %2.</source>
        <translation>%1 ouvre désormais le coffre comme %2.</translation>
    </message>
    <message>
        <source>%1 no longer opens the vault. Older backups still open with that passphrase; for a departure, change the key too (vault rotate).</source>
        <translation>%1 n’ouvre plus le coffre. Les sauvegardes plus anciennes s’ouvrent encore avec cette phrase&#x202f;; pour un départ, changez aussi la clé (vault rotate).</translation>
    </message>
    <message>
        <source>%1 (%2, with a key file)</source>
        <translation>%1 (%2, avec un fichier-clé)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Keys: vault %1, opened by %2; %n holder(s)</source>
        <translation>
            <numerusform>Clés&#xa0;: coffre %1, ouvert par %2&#x202f;; %n dépositaire</numerusform>
            <numerusform>Clés&#xa0;: coffre %1, ouvert par %2&#x202f;; %n dépositaires</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program began to read the vault meanwhile: traces of the removed values may stay in unused parts of its file until the next purge writes it anew.</source>
        <translation>Un autre programme s’est mis à lire le coffre entre-temps&#xa0;: des traces des valeurs supprimées peuvent rester dans des parties inutilisées de son fichier jusqu’à ce que le prochain effacement le réécrive.</translation>
    </message>
    <message numerus="yes">
        <source>%1 call(s)</source>
        <translation>
            <numerusform>%1 appel</numerusform>
            <numerusform>%1 appels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 e-mail(s)</source>
        <translation>
            <numerusform>%1 courriel</numerusform>
            <numerusform>%1 courriels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 entry(ies)</source>
        <translation>
            <numerusform>%1 entrée</numerusform>
            <numerusform>%1 entrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 file(s)</source>
        <translation>
            <numerusform>%1 fichier</numerusform>
            <numerusform>%1 fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 letter(s)</source>
        <translation>
            <numerusform>%1 lettre</numerusform>
            <numerusform>%1 lettres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lot(s)</source>
        <translation>
            <numerusform>%1 lot</numerusform>
            <numerusform>%1 lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 page(s)</source>
        <translation>
            <numerusform>%1 page</numerusform>
            <numerusform>%1 pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 person(s)</source>
        <translation>
            <numerusform>%1 personne</numerusform>
            <numerusform>%1 personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 ligne</numerusform>
            <numerusform>%1 lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rule(s) due</source>
        <translation>
            <numerusform>%1 règle due</numerusform>
            <numerusform>%1 règles dues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sheet(s)</source>
        <translation>
            <numerusform>%1 feuille</numerusform>
            <numerusform>%1 feuilles</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre.</translation>
    </message>
    <message>
        <source>“%1” is none of: %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un choix possible&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 is not between %2 and %3.</source>
        <translation>%1 n’est pas entre %2 et %3.</translation>
    </message>
    <message>
        <source>%1 is less than %2.</source>
        <translation>%1 est inférieur à %2.</translation>
    </message>
    <message>
        <source>%1 is no whole number, or too large.</source>
        <translation>%1 n’est pas un nombre entier, ou est trop grand.</translation>
    </message>
    <message>
        <source>INTEGER</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTE</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obligatoire</translation>
    </message>
    <message>
        <source>%1 if not given</source>
        <translation>%1 par défaut</translation>
    </message>
    <message>
        <source>or the variable %1</source>
        <translation>ou la variable %1</translation>
    </message>
    <message>
        <source>only with %1</source>
        <translation>seulement avec %1</translation>
    </message>
    <message>
        <source>not with %1</source>
        <translation>pas avec %1</translation>
    </message>
    <message>
        <source>Shows this help</source>
        <translation>Affiche cette aide</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Usage&#xa0;: %1</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONS</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMMANDE</translation>
    </message>
    <message>
        <source>Exactly one of these options:</source>
        <translation>Exactement une de ces options&#xa0;:</translation>
    </message>
    <message>
        <source>At least one of these options:</source>
        <translation>Au moins une de ces options&#xa0;:</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>Arguments&#xa0;:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Options&#xa0;:</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Commandes&#xa0;:</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Vouliez-vous dire «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Unknown option: %1.</source>
        <translation>Option inconnue&#xa0;: %1.</translation>
    </message>
    <message>
        <source>One argument too many: %1.</source>
        <translation>Un argument de trop&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Unknown command: %1.</source>
        <translation>Commande inconnue&#xa0;: %1.</translation>
    </message>
    <message>
        <source>A command is missing after “%1”: %2.</source>
        <translation>Il manque une commande après «&#xa0;%1&#xa0;»&#xa0;: %2.</translation>
    </message>
    <message>
        <source>An argument is missing: %1 (%2).</source>
        <translation>Il manque un argument&#xa0;: %1 (%2).</translation>
    </message>
    <message>
        <source>%1 is missing (%2).</source>
        <translation>Il manque %1 (%2).</translation>
    </message>
    <message>
        <source>Give exactly one of these options: %1.</source>
        <translation>Donnez exactement une de ces options&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Give at least one of these options: %1.</source>
        <translation>Donnez au moins une de ces options&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 and %2 do not go together: give one of them.</source>
        <translation>%1 et %2 ne vont pas ensemble&#xa0;: donnez l’un des deux.</translation>
    </message>
    <message>
        <source>%1 only goes with %2.</source>
        <translation>%1 ne va qu’avec %2.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 ne prend pas de valeur.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 attend une valeur.</translation>
    </message>
    <message>
        <source>%1 is given %2 times; once is enough.</source>
        <translation>%1 est donné %2 fois&#x202f;; une fois suffit.</translation>
    </message>
    <message>
        <source>%1 takes %2 values, not %3.</source>
        <translation>%1 attend %2 valeurs, et non %3.</translation>
    </message>
    <message>
        <source>The command line cannot be understood (%1).</source>
        <translation>La ligne de commande ne se comprend pas (%1).</translation>
    </message>
    <message>
        <source>See %1 --help.</source>
        <translation>Voir %1 --help.</translation>
    </message>
    <message>
        <source>Name the answers to confirm, or give --all.</source>
        <translation>Nommez les réponses à confirmer, ou donnez --all.</translation>
    </message>
    <message>
        <source>“%1” names no lots. Write them as 3, 1-12 or 1-4,9.</source>
        <translation>«&#xa0;%1&#xa0;» ne nomme pas de lots. Écrivez-les comme 3, 1-12 ou 1-4,9.</translation>
    </message>
    <message>
        <source>%1 (%2) sees figures, clocks, texts and the journal, and changes nothing but their own passphrase.</source>
        <translation>%1 (%2) voit les chiffres, les échéances, les textes et le journal, et ne change que sa propre phrase de passe.</translation>
    </message>
    <message numerus="yes">
        <source>%n automatic backup(s) are not in their place (disk not connected, folder changed, file moved or destroyed): what is left of them holds these values.</source>
        <translation>
            <numerusform>%n sauvegarde automatique n’est pas à sa place (disque débranché, dossier changé, fichier déplacé ou détruit)&#xa0;: si elle existe encore, elle contient ces valeurs.</numerusform>
            <numerusform>%n sauvegardes automatiques ne sont pas à leur place (disque débranché, dossier changé, fichiers déplacés ou détruits)&#xa0;: celles qui existent encore contiennent ces valeurs.</numerusform>
        </translation>
    </message>
    <message>
        <source>DATE IN THE FUTURE: the clock was wrong</source>
        <translation>DATE DANS LE FUTUR&#xa0;: l’horloge était fausse</translation>
    </message>
    <message>
        <source>under the key from before &quot;vault rotate&quot;: its passphrases and sheet of then</source>
        <translation>sous la clé d’avant «&#xa0;vault rotate&#xa0;»&#xa0;: ses phrases et sa fiche d’alors</translation>
    </message>
    <message>
        <source>of another state of the vault</source>
        <translation>d’un autre état du coffre</translation>
    </message>
    <message>
        <source>STILL THERE, destroy it yourself: %1</source>
        <translation>ENCORE LÀ, à détruire vous-même&#xa0;: %1</translation>
    </message>
    <message>
        <source>Earlier backups that are in neither folder: %1. Destroy them too.</source>
        <translation>Sauvegardes plus anciennes qui ne sont dans aucun des deux dossiers&#xa0;: %1. Détruisez-les aussi.</translation>
    </message>
</context>
<context>
    <name>cnil</name>
    <message>
        <source>The bundle would be empty.</source>
        <translation>Le dossier serait vide.</translation>
    </message>
    <message>
        <source>“%1” cannot be a file name in the bundle: use small letters, digits, dot, hyphen and underscore.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être un nom de fichier du dossier&#xa0;: minuscules, chiffres, point, trait d’union et tiret bas.</translation>
    </message>
    <message>
        <source>The file “%1” is in the bundle twice.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» est deux fois dans le dossier.</translation>
    </message>
    <message>
        <source>The bundle would be larger than 512 MiB.</source>
        <translation>Le dossier dépasserait 512 Mio.</translation>
    </message>
    <message>
        <source>The bundle does not hold: %1.</source>
        <translation>Le dossier n’est pas intact&#xa0;: %1.</translation>
    </message>
    <message>
        <source>an entry is hidden or double</source>
        <translation>une entrée est cachée ou double</translation>
    </message>
    <message>
        <source>an entry has an odd name</source>
        <translation>une entrée porte un nom anormal</translation>
    </message>
    <message>
        <source>the entry “%1” is odd</source>
        <translation>l’entrée «&#xa0;%1&#xa0;» est anormale</translation>
    </message>
    <message>
        <source>there are bytes between the entries</source>
        <translation>il y a des octets entre les entrées</translation>
    </message>
    <message>
        <source>it is not a whole bundle</source>
        <translation>ce n’est pas un dossier entier</translation>
    </message>
    <message>
        <source>it is not a readable ZIP file</source>
        <translation>ce n’est pas un fichier ZIP lisible</translation>
    </message>
    <message>
        <source>“%1” is not in the manifest</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas dans le manifeste</translation>
    </message>
    <message>
        <source>“%1” was changed</source>
        <translation>«&#xa0;%1&#xa0;» a été modifié</translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation>«&#xa0;%1&#xa0;» manque</translation>
    </message>
    <message>
        <source>the list SHA256SUMS is missing or does not agree with the files</source>
        <translation>la liste SHA256SUMS manque ou ne s’accorde pas avec les fichiers</translation>
    </message>
    <message>
        <source>it has no manifest that can be read</source>
        <translation>il n’a pas de manifeste lisible</translation>
    </message>
    <message>
        <source>Missing: %1 (%2. %3)</source>
        <translation>Il manque&#xa0;: %1 (%2. %3)</translation>
    </message>
    <message>
        <source>SE = DPC × EI + CB = %1 × %2 + %3 = %4.</source>
        <translation>SE = DPC × EI + CB = %1 × %2 + %3 = %4.</translation>
    </message>
    <message>
        <source>The extract was published; nothing was altered or lost.</source>
        <translation>L’extrait a été publié&#x202f;; rien n’a été altéré ni perdu.</translation>
    </message>
    <message>
        <source>The data were taken from a server of the processor.</source>
        <translation>Les données ont été prises sur un serveur du sous-traitant.</translation>
    </message>
    <message>
        <source>An outsider took and published the data.</source>
        <translation>Une personne extérieure a pris et publié les données.</translation>
    </message>
    <message>
        <source>From the categories found in the extract.</source>
        <translation>D’après les catégories trouvées dans l’extrait.</translation>
    </message>
    <message>
        <source>Being a laboratory&apos;s patient is a health datum.</source>
        <translation>Être patient d’un laboratoire est une donnée de santé.</translation>
    </message>
    <message>
        <source>From the matching with the list of patients.</source>
        <translation>D’après le rapprochement avec la liste des patients.</translation>
    </message>
    <message>
        <source>The file circulates and anybody can read it.</source>
        <translation>Le fichier circule et n’importe qui peut le lire.</translation>
    </message>
    <message>
        <source>Identity, contact and health data lie together.</source>
        <translation>Données d’identité, de contact et de santé y sont réunies.</translation>
    </message>
    <message>
        <source>The vocabulary of the form cannot be used: %1.</source>
        <translation>Le vocabulaire du formulaire est inutilisable&#xa0;: %1.</translation>
    </message>
    <message>
        <source>field “%1” is not complete</source>
        <translation>le champ «&#xa0;%1&#xa0;» est incomplet</translation>
    </message>
    <message>
        <source>The form does not know “%1” for the field “%2”; the nearest one is “%3”.</source>
        <translation>Le formulaire ne connaît pas «&#xa0;%1&#xa0;» pour le champ «&#xa0;%2&#xa0;»&#x202f;; le plus proche est «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source>it has no version or no section</source>
        <translation>il n’a pas de version ou pas de rubrique</translation>
    </message>
    <message>
        <source>There is no form “%1”; the program knows %2.</source>
        <translation>Le formulaire «&#xa0;%1&#xa0;» n’existe pas&#x202f;; le programme connaît&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Everybody concerned has been informed.</source>
        <translation>Toutes les personnes concernées ont été informées.</translation>
    </message>
    <message>
        <source>Not everybody concerned has been informed.</source>
        <translation>Toutes les personnes concernées n’ont pas encore été informées.</translation>
    </message>
    <message>
        <source>Counted in the vault, at this moment.</source>
        <translation>Compté dans le coffre, à cet instant.</translation>
    </message>
    <message>
        <source>This filing cannot be read: the vault is damaged. Restore the last backup.</source>
        <translation>Cette notification ne peut pas être lue&#xa0;: le coffre est endommagé. Restaurez la dernière sauvegarde.</translation>
    </message>
    <message>
        <source>The table of the severity cannot be used: %1.</source>
        <translation>La table de la gravité est inutilisable&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The severity was not changed: “%1” is no answer to “%2” here. The nearest one is “%3”; the answers are: %4.</source>
        <translation>La gravité n’a pas été modifiée&#xa0;: «&#xa0;%1&#xa0;» n’est pas une réponse à «&#xa0;%2&#xa0;» ici. La plus proche est «&#xa0;%3&#xa0;»&#x202f;; les réponses sont&#xa0;: %4.</translation>
    </message>
    <message>
        <source>%1 DPC = %2 of 4.</source>
        <translation>%1 DPC = %2 sur 4.</translation>
    </message>
    <message>
        <source>%1 %2 (%3). DPC = %4 of 4.</source>
        <translation>%1 %2 (%3). DPC = %4 sur 4.</translation>
    </message>
    <message>
        <source>%1 %2. EI = %3 of 1.</source>
        <translation>%1 %2. EI = %3 sur 1.</translation>
    </message>
    <message>
        <source>%1: %2 (%3).</source>
        <translation>%1&#xa0;: %2 (%3).</translation>
    </message>
    <message>
        <source>%1 CB = %2.</source>
        <translation>%1 CB = %2.</translation>
    </message>
    <message>
        <source>below 2</source>
        <translation>moins de 2</translation>
    </message>
    <message>
        <source>from 2 to below 3</source>
        <translation>de 2 à moins de 3</translation>
    </message>
    <message>
        <source>from 3 to below 4</source>
        <translation>de 3 à moins de 4</translation>
    </message>
    <message>
        <source>4 or more</source>
        <translation>4 ou plus</translation>
    </message>
    <message>
        <source>%1, that is %2: “%3” on the CNIL&apos;s scale. %4</source>
        <translation>%1, soit %2&#xa0;: «&#xa0;%3&#xa0;» sur l’échelle de la CNIL. %4</translation>
    </message>
    <message>
        <source>The three questions</source>
        <translation>Les trois questions</translation>
    </message>
    <message>
        <source> — proposed</source>
        <translation> — proposé</translation>
    </message>
    <message>
        <source>What leaked</source>
        <translation>Ce qui a fuité</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Raisonnement</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>On the CNIL&apos;s scale</source>
        <translation>Sur l’échelle de la CNIL</translation>
    </message>
    <message>
        <source>Decision of the DPO</source>
        <translation>Décision du DPO</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Own reasons</source>
        <translation>Motifs propres</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Confirmé par</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>Confirmé le</translation>
    </message>
    <message>
        <source>To be confirmed: nobody has had the final say.</source>
        <translation>À confirmer&#xa0;: personne n’a encore eu le dernier mot.</translation>
    </message>
    <message>
        <source>Confirmed.</source>
        <translation>Confirmé.</translation>
    </message>
    <message>
        <source>To be confirmed again: other categories of data have leaked than at the last confirmation.</source>
        <translation>À confirmer à nouveau&#xa0;: les catégories de données qui ont fuité ne sont plus celles de la dernière confirmation.</translation>
    </message>
    <message>
        <source>To be confirmed again: answers, level or reasons have changed since the last confirmation.</source>
        <translation>À confirmer à nouveau&#xa0;: les réponses, le niveau ou les motifs ont changé depuis la dernière confirmation.</translation>
    </message>
    <message>
        <source>Assessment of the risk for the persons</source>
        <translation>Évaluation du risque pour les personnes</translation>
    </message>
</context>
<context>
    <name>deadlines</name>
    <message>
        <source>The table of public holidays cannot be used: %1.</source>
        <translation>La table des jours fériés est inutilisable&#xa0;: %1.</translation>
    </message>
    <message>
        <source>rule “%1” is not complete</source>
        <translation>la règle «&#xa0;%1&#xa0;» est incomplète</translation>
    </message>
    <message>
        <source>it holds no holiday</source>
        <translation>elle ne contient aucun jour férié</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of the language of this file: translate as fr in French</comment>
        <translation>fr</translation>
    </message>
    <message>
        <source>The table of legal deadlines cannot be used: %1.</source>
        <translation>La table des délais légaux est inutilisable&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Not applicable at the date of the facts: not in force.</source>
        <translation>Non applicable à la date des faits&#xa0;: pas en vigueur.</translation>
    </message>
    <message>
        <source>Not applicable at the date of the facts: in force from %1.</source>
        <translation>Non applicable à la date des faits&#xa0;: en vigueur à partir du %1.</translation>
    </message>
    <message>
        <source>Not applicable at the date of the facts: in force until %1.</source>
        <translation>Non applicable à la date des faits&#xa0;: en vigueur jusqu’au %1.</translation>
    </message>
    <message>
        <source>Done after the limit: the reasons for the delay are due.</source>
        <translation>Fait après l’échéance&#xa0;: les motifs du retard sont dus.</translation>
    </message>
    <message>
        <source>it holds no entry</source>
        <translation>elle ne contient aucune entrée</translation>
    </message>
    <message>
        <source>The contract says: %1 hours.</source>
        <translation>Le contrat dit&#xa0;: %1 heures.</translation>
    </message>
    <message>
        <source>No number of hours of the contract was entered.</source>
        <translation>Aucun nombre d’heures du contrat n’a été saisi.</translation>
    </message>
    <message>
        <source>a key such as gdpr_art33 is expected</source>
        <translation>une clé comme gdpr_art33 est attendue</translation>
    </message>
    <message>
        <source>a text of at most %1 characters on one line is expected</source>
        <translation>un texte d’au plus %1 caractères sur une ligne est attendu</translation>
    </message>
    <message>
        <source>one of %1 is expected</source>
        <translation>une valeur parmi %1 est attendue</translation>
    </message>
    <message>
        <source>a whole number from 0 to %1 is expected</source>
        <translation>un nombre entier de 0 à %1 est attendu</translation>
    </message>
    <message>
        <source>true or false is expected</source>
        <translation>true ou false est attendu</translation>
    </message>
    <message>
        <source>a date is expected, such as 2018-05-25</source>
        <translation>une date est attendue, comme 2018-05-25</translation>
    </message>
    <message>
        <source>%1: there is no “%2” here; the nearest one is “%3”</source>
        <translation>%1&#xa0;: il n’y a pas de «&#xa0;%2&#xa0;» ici&#x202f;; le plus proche est «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>hours or months are expected; 0 where the law has no figure</source>
        <translation>un nombre d’heures ou de mois est attendu&#x202f;; 0 si la loi ne donne pas de chiffre</translation>
    </message>
    <message>
        <source>hours or months, not both</source>
        <translation>des heures ou des mois, pas les deux</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>elle manque</translation>
    </message>
    <message>
        <source>it is before valid_from</source>
        <translation>elle précède valid_from</translation>
    </message>
    <message>
        <source>“%1” starts or ends with “%2”, which is no event of the incident nor of this file</source>
        <translation>«&#xa0;%1&#xa0;» commence ou finit par «&#xa0;%2&#xa0;», qui n’est un événement ni de l’incident ni de ce fichier</translation>
    </message>
    <message>
        <source>“%1” is in it twice</source>
        <translation>«&#xa0;%1&#xa0;» s’y trouve deux fois</translation>
    </message>
    <message>
        <source>%1 is not a list</source>
        <translation>%1 n’est pas une liste</translation>
    </message>
    <message>
        <source>%1 has more than %2 entries</source>
        <translation>%1 a plus de %2 entrées</translation>
    </message>
    <message>
        <source>there is no “%1” here; the nearest one is “%2”</source>
        <translation>il n’y a pas de «&#xa0;%1&#xa0;» ici&#x202f;; le plus proche est «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>“format” is not “avis34-regimes”</source>
        <translation>«&#xa0;format&#xa0;» n’est pas «&#xa0;avis34-regimes&#xa0;»</translation>
    </message>
    <message>
        <source>it is larger than %1 KiB</source>
        <translation>elle dépasse %1 Kio</translation>
    </message>
    <message>
        <source>Target: %1</source>
        <translation>Objectif&#xa0;: %1</translation>
    </message>
    <message>
        <source>Time limit: %1</source>
        <translation>Échéance&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: less than 24 hours left (until %2).</source>
        <translation>%1&#xa0;: moins de 24 heures restent (jusqu’au %2).</translation>
    </message>
    <message>
        <source>%1: less than 4 hours left (until %2).</source>
        <translation>%1&#xa0;: moins de 4 heures restent (jusqu’au %2).</translation>
    </message>
    <message>
        <source>%1: the time limit of %2 has passed. Do it now, and say why it is late.</source>
        <translation>%1&#xa0;: l’échéance du %2 est passée. Faites-le maintenant, et dites les raisons du retard.</translation>
    </message>
</context>
<context>
    <name>demo</name>
    <message>
        <source>The demonstration data could not be written. Make room on the disk or choose another folder.</source>
        <translation>Les données de démonstration n’ont pas pu être écrites. Libérez de la place sur le disque ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The demonstration needs 1 to 100 million rows in each file and an overlap of 0 to 1000 thousandths.</source>
        <translation>La démonstration demande de 1 à 100 millions de lignes par fichier et un recouvrement de 0 à 1000 millièmes.</translation>
    </message>
</context>
<context>
    <name>incident</name>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>vrai ou faux</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>une liste de textes</translation>
    </message>
    <message>
        <source>a date and time with its offset is expected, such as 2021-02-26T18:00:00+01:00</source>
        <translation>une date et une heure avec leur décalage sont attendues, par exemple 2021-02-26T18:00:00+01:00</translation>
    </message>
    <message>
        <source>a date is expected, such as 2021-03-15</source>
        <translation>une date est attendue, par exemple 2021-03-15</translation>
    </message>
    <message>
        <source>an object of texts</source>
        <translation>un objet de textes</translation>
    </message>
    <message>
        <source>%1 is not a text</source>
        <translation>%1 n’est pas un texte</translation>
    </message>
    <message>
        <source>unknown time zone; Europe/Paris is one</source>
        <translation>fuseau horaire inconnu&#x202f;; Europe/Paris en est un</translation>
    </message>
    <message>
        <source>a list of objects</source>
        <translation>une liste d’objets</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objet</translation>
    </message>
    <message>
        <source>%1 is expected</source>
        <translation>%1 est attendu</translation>
    </message>
    <message>
        <source>there is no data category “%1”; the nearest one is “%2”</source>
        <translation>il n’y a pas de catégorie de données «&#xa0;%1&#xa0;»&#x202f;; la plus proche est «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>no such field; the nearest one is “%1”</source>
        <translation>ce champ n’existe pas&#x202f;; le plus proche est «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The incident sheet was not read: field “%1”: %2.</source>
        <translation>La fiche d’incident n’a pas été lue&#xa0;: champ «&#xa0;%1&#xa0;»&#xa0;: %2.</translation>
    </message>
    <message>
        <source>“%1” does not hold what belongs there.</source>
        <translation>«&#xa0;%1&#xa0;» ne contient pas ce qui doit s’y trouver.</translation>
    </message>
    <message>
        <source>“%1” is not a field of a breach. The nearest is “%2”.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un champ d’une violation. Le plus proche est «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>A breach of the register needs a reference and a title.</source>
        <translation>Une violation du registre doit avoir une référence et un intitulé.</translation>
    </message>
</context>
<context>
    <name>intake</name>
    <message>
        <source>The file could not be read to its end. Copy it to this computer and try again.</source>
        <translation>Le fichier n’a pas pu être lu jusqu’au bout. Copiez-le sur cet ordinateur et réessayez.</translation>
    </message>
    <message>
        <source>The file is larger than 4 GiB. Split it and import the parts.</source>
        <translation>Le fichier dépasse 4 Gio. Découpez-le et importez les morceaux.</translation>
    </message>
    <message>
        <source>The mapping file has a wrong value for “%1”.</source>
        <translation>Le fichier de correspondance a une valeur fausse pour «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The mapping file has an unknown value for “%1”: “%2”.</source>
        <translation>Le fichier de correspondance a une valeur inconnue pour «&#xa0;%1&#xa0;»&#xa0;: «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The mapping file has an unknown key: “%1”.</source>
        <translation>Le fichier de correspondance a une clé inconnue&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The mapping file gives “%1” to two columns.</source>
        <translation>Le fichier de correspondance donne «&#xa0;%1&#xa0;» à deux colonnes.</translation>
    </message>
    <message>
        <source>The mapping file is not a JSON object: %1</source>
        <translation>Le fichier de correspondance n’est pas un objet JSON&#xa0;: %1</translation>
    </message>
    <message>
        <source>The mapping file is for “%1”, but the file is “%2”.</source>
        <translation>Le fichier de correspondance est pour «&#xa0;%1&#xa0;», mais le fichier est «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The mapping file names the column “%1”, which the file does not have.</source>
        <translation>Le fichier de correspondance nomme la colonne «&#xa0;%1&#xa0;», que le fichier n’a pas.</translation>
    </message>
    <message>
        <source>The mapping file needs a birth name or usual name, and a given name or birth date.</source>
        <translation>Le fichier de correspondance doit avoir un nom de naissance ou d’usage, et un prénom ou une date de naissance.</translation>
    </message>
    <message>
        <source>The column “%1” does not hold what its name says.</source>
        <translation>La colonne «&#xa0;%1&#xa0;» ne contient pas ce que son nom annonce.</translation>
    </message>
    <message>
        <source>No column was recognised as a family name with a given name or a birth date.</source>
        <translation>Aucune colonne n’a été reconnue comme nom de famille avec un prénom ou une date de naissance.</translation>
    </message>
    <message>
        <source>The dates can be read in more than one way, or in none: say “date_format” in the mapping file.</source>
        <translation>Les dates peuvent se lire de plusieurs façons, ou d’aucune&#xa0;: indiquez «&#xa0;date_format&#xa0;» dans le fichier de correspondance.</translation>
    </message>
    <message>
        <source>The dates of the samples are not written like the birth dates.</source>
        <translation>Les dates de prélèvement ne sont pas écrites comme les dates de naissance.</translation>
    </message>
    <message>
        <source>The header of the file cannot be read: %1</source>
        <translation>L’en-tête du fichier est illisible&#xa0;: %1</translation>
    </message>
    <message>
        <source>Two columns have the name “%1”. Rename one of them in the first line of the file and import it again.</source>
        <translation>Deux colonnes portent le nom «&#xa0;%1&#xa0;». Renommez l’une d’elles dans la première ligne du fichier et importez-le à nouveau.</translation>
    </message>
    <message>
        <source>The header names %1 columns, but most rows have %2. Check the header and the separator.</source>
        <translation>L’en-tête nomme %1 colonnes, mais la plupart des lignes en ont %2. Vérifiez l’en-tête et le séparateur.</translation>
    </message>
    <message>
        <source>The file holds a header and no row. Nothing was imported.</source>
        <translation>Le fichier contient un en-tête et aucune ligne. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>It is not sure how the file is written: check its encoding and whether its first line is a header.</source>
        <translation>On ne sait pas avec certitude comment le fichier est écrit&#xa0;: vérifiez son encodage et si sa première ligne est un en-tête.</translation>
    </message>
    <message>
        <source>The file has more rows than any single laboratory had patients.</source>
        <translation>Le fichier a plus de lignes qu’aucun laboratoire seul n’avait de patients.</translation>
    </message>
    <message>
        <source>Its patients live in regions that no single laboratory serves.</source>
        <translation>Ses patients habitent des régions qu’aucun laboratoire seul ne dessert.</translation>
    </message>
    <message>
        <source>Its rows bear the codes of several laboratories.</source>
        <translation>Ses lignes portent les codes de plusieurs laboratoires.</translation>
    </message>
    <message>
        <source>The line is longer than 1 MiB.</source>
        <translation>La ligne dépasse 1 Mio.</translation>
    </message>
    <message>
        <source>A cell is longer than 64 KiB.</source>
        <translation>Une cellule dépasse 64 Kio.</translation>
    </message>
    <message>
        <source>The row has more than 1,024 columns.</source>
        <translation>La ligne a plus de 1&#x202f;024 colonnes.</translation>
    </message>
    <message>
        <source>A quotation mark is opened and never closed.</source>
        <translation>Un guillemet est ouvert et jamais fermé.</translation>
    </message>
    <message>
        <source>There is text between a closing quotation mark and the next separator.</source>
        <translation>Il y a du texte entre un guillemet fermant et le séparateur suivant.</translation>
    </message>
    <message>
        <source>A stray line break stands inside the row.</source>
        <translation>Un saut de ligne parasite se trouve dans la ligne.</translation>
    </message>
    <message>
        <source>The row holds a NUL character.</source>
        <translation>La ligne contient un caractère NUL.</translation>
    </message>
    <message>
        <source>The row holds characters that the encoding of the file does not have.</source>
        <translation>La ligne contient des caractères que l’encodage du fichier n’a pas.</translation>
    </message>
    <message>
        <source>The row does not have as many cells as the header.</source>
        <translation>La ligne n’a pas autant de cellules que l’en-tête.</translation>
    </message>
    <message>
        <source>The header is repeated inside the file.</source>
        <translation>L’en-tête est répété dans le fichier.</translation>
    </message>
    <message>
        <source>The row has neither a birth name nor a usual name.</source>
        <translation>La ligne n’a ni nom de naissance ni nom d’usage.</translation>
    </message>
    <message>
        <source>The control key of the social-security number is wrong.</source>
        <translation>La clé du numéro de sécurité sociale est fausse.</translation>
    </message>
    <message>
        <source>The social-security number cannot be read; it was left out.</source>
        <translation>Le numéro de sécurité sociale est illisible&#x202f;; il a été laissé de côté.</translation>
    </message>
    <message>
        <source>The INS number cannot be read; it was left out.</source>
        <translation>Le matricule INS est illisible&#x202f;; il a été laissé de côté.</translation>
    </message>
    <message>
        <source>The birth date cannot be read; it was left out.</source>
        <translation>La date de naissance est illisible&#x202f;; elle a été laissée de côté.</translation>
    </message>
    <message>
        <source>The birth date is in the future.</source>
        <translation>La date de naissance est dans le futur.</translation>
    </message>
    <message>
        <source>The birth date is more than 120 years ago.</source>
        <translation>La date de naissance remonte à plus de 120 ans.</translation>
    </message>
    <message>
        <source>The date of the sample cannot be read; it was left out.</source>
        <translation>La date du prélèvement est illisible&#x202f;; elle a été laissée de côté.</translation>
    </message>
    <message>
        <source>The date of the sample is in the future.</source>
        <translation>La date du prélèvement est dans le futur.</translation>
    </message>
    <message>
        <source>This looks like a test patient.</source>
        <translation>Cela ressemble à un patient de test.</translation>
    </message>
    <message>
        <source>This is a baby, possibly without a given name of its own.</source>
        <translation>C’est un bébé, peut-être sans prénom à lui.</translation>
    </message>
    <message>
        <source>This is a workbook or an archive, not a text file. Open it in a spreadsheet, save it as CSV and import that file.</source>
        <translation>C’est un classeur ou une archive, pas un fichier texte. Ouvrez-le dans un tableur, enregistrez-le en CSV et importez ce fichier-là.</translation>
    </message>
    <message>
        <source>This is not a text file. Export the list as CSV and import that file.</source>
        <translation>Ce n’est pas un fichier texte. Exportez la liste en CSV et importez ce fichier-là.</translation>
    </message>
    <message>
        <source>The file is empty. Nothing was imported.</source>
        <translation>Le fichier est vide. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>No separator was found: columns are separated by a semicolon, a comma, a tab or a vertical bar. Say which one if you know it.</source>
        <translation>Aucun séparateur n’a été trouvé&#xa0;: les colonnes sont séparées par un point-virgule, une virgule, une tabulation ou une barre verticale. Indiquez lequel si vous le savez.</translation>
    </message>
    <message>
        <source>The rows are not all cut by the same separator: of the first %1 rows, only %2 have the same number of columns. Export the file again with one separator.</source>
        <translation>Les lignes ne sont pas toutes coupées par le même séparateur&#xa0;: sur les %1 premières, seules %2 ont le même nombre de colonnes. Exportez à nouveau le fichier avec un seul séparateur.</translation>
    </message>
    <message>
        <source>This file is packed (zip, gz…). Unpack it and import the text file that is inside.</source>
        <translation>Ce fichier est compressé (zip, gz…). Décompressez-le et importez le fichier texte qu’il contient.</translation>
    </message>
    <message>
        <source>This is not INSEE&apos;s file of deceased persons: neither its lines of fixed width nor its columns (nomprenom, datenaiss, datedeces…) were found. Nothing was imported.</source>
        <translation>Ce n’est pas le fichier des personnes décédées de l’INSEE&#xa0;: ni ses lignes de largeur fixe ni ses colonnes (nomprenom, datenaiss, datedeces…) n’y ont été trouvées. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The line ends before the date of death.</source>
        <translation>La ligne s’arrête avant la date du décès.</translation>
    </message>
    <message>
        <source>The line is too long or its quotation marks are wrong.</source>
        <translation>La ligne est trop longue ou ses guillemets sont mal placés.</translation>
    </message>
    <message>
        <source>The line holds no name.</source>
        <translation>La ligne ne contient aucun nom.</translation>
    </message>
    <message>
        <source>The sex is neither 1 nor 2.</source>
        <translation>Le sexe n’est ni 1 ni 2.</translation>
    </message>
    <message>
        <source>The date of birth is no date.</source>
        <translation>La date de naissance n’est pas une date.</translation>
    </message>
    <message>
        <source>The date of death is no date, or before the birth.</source>
        <translation>La date du décès n’est pas une date, ou précède la naissance.</translation>
    </message>
    <message>
        <source>The file has no column &quot;%1&quot;. Check that it is the right file; nothing was changed.</source>
        <translation>Le fichier n’a pas de colonne «&#xa0;%1&#xa0;». Vérifiez que c’est le bon fichier&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Line %1 cannot be read: %2 Nothing was changed.</source>
        <translation>La ligne %1 est illisible&#xa0;: %2 Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The HL7 messages name no patient: there is no PID segment. Nothing was imported.</source>
        <translation>Les messages HL7 ne nomment aucun patient&#xa0;: il n’y a pas de segment PID. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The HPRIM file names no patient. Nothing was imported.</source>
        <translation>Le fichier HPRIM ne nomme aucun patient. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The JSON holds no FHIR resource of the type Patient. Nothing was imported.</source>
        <translation>Le JSON ne contient aucune ressource FHIR de type Patient. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The JSON ends in the middle: the file is not complete. Nothing was imported; export it again.</source>
        <translation>Le JSON s’arrête au milieu&#xa0;: le fichier n’est pas complet. Rien n’a été importé&#x202f;; exportez-le de nouveau.</translation>
    </message>
    <message>
        <source>The JSON is nested too deep at line %1, byte %2. Nothing was imported.</source>
        <translation>Le JSON est imbriqué trop profondément à la ligne %1, octet %2. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The JSON is damaged at line %1, byte %2. Nothing was imported; export the file again.</source>
        <translation>Le JSON est abîmé à la ligne %1, octet %2. Rien n’a été importé&#x202f;; exportez le fichier de nouveau.</translation>
    </message>
    <message>
        <source>The record is not written as its format (HL7, HPRIM, FHIR) demands.</source>
        <translation>L’enregistrement n’est pas écrit comme son format (HL7, HPRIM, FHIR) l’exige.</translation>
    </message>
    <message>
        <source>The record is larger than 4 MiB.</source>
        <translation>L’enregistrement dépasse 4 Mio.</translation>
    </message>
    <message>
        <source>The line is a title above the header.</source>
        <translation>La ligne est un titre au-dessus de l’en-tête.</translation>
    </message>
    <message>
        <source>The line is a comment.</source>
        <translation>La ligne est un commentaire.</translation>
    </message>
    <message>
        <source>The line is a total, a page number or the end of the list, not a person.</source>
        <translation>La ligne est un total, un numéro de page ou la fin de la liste, pas une personne.</translation>
    </message>
    <message>
        <source>Text runs across the border of two columns of fixed width.</source>
        <translation>Du texte déborde d’une colonne de largeur fixe sur la suivante.</translation>
    </message>
    <message>
        <source>A spreadsheet rounded the social-security number (2,95E+14): its digits are lost and it was left out. Export the list again from the laboratory&apos;s software without opening it in a spreadsheet, or with that column as text.</source>
        <translation>Un tableur a arrondi le numéro de sécurité sociale (2,95E+14)&#xa0;: ses chiffres sont perdus et il n’a pas été repris. Exportez à nouveau la liste depuis le logiciel du laboratoire sans l’ouvrir dans un tableur, ou avec cette colonne au format texte.</translation>
    </message>
    <message>
        <source>The postal code has four digits: a spreadsheet probably dropped a leading zero. It was kept as it is.</source>
        <translation>Le code postal n’a que quatre chiffres&#xa0;: un tableur a sans doute supprimé le zéro initial. Il a été gardé tel quel.</translation>
    </message>
    <message>
        <source>The e-mail address is that of a practice or a hospital, not the patient&apos;s.</source>
        <translation>L’adresse e-mail est celle d’un cabinet ou d’un établissement de soins, pas celle du patient.</translation>
    </message>
    <message>
        <source>No columns of fixed width were found: their widths must be said in the mapping file.</source>
        <translation>Aucune colonne de largeur fixe n’a été trouvée&#xa0;: indiquez leurs largeurs dans le fichier de correspondance.</translation>
    </message>
    <message>
        <source>Letters were encoded twice (é became Ã©) in: %1. Say in “repair” of the mapping file whether they are to be put right.</source>
        <translation>Des lettres ont été encodées deux fois (é est devenu Ã©) dans&#xa0;: %1. Indiquez sous «&#xa0;repair&#xa0;» dans le fichier de correspondance si elles doivent être rétablies.</translation>
    </message>
    <message>
        <source>A spreadsheet rounded the numbers of the column “%1” (2,95E+14) and their digits are lost: export the list again from the laboratory&apos;s software without opening it in a spreadsheet.</source>
        <translation>Un tableur a arrondi les numéros de la colonne «&#xa0;%1&#xa0;» (2,95E+14) et leurs chiffres sont perdus&#xa0;: exportez à nouveau la liste depuis le logiciel du laboratoire sans l’ouvrir dans un tableur.</translation>
    </message>
    <message>
        <source>The dates are the numbers of days of a spreadsheet, and nothing tells whether it counts them from 1900 or from 1904: say “excel” or “excel1904” for “date_format” in the mapping file.</source>
        <translation>Les dates sont les numéros de jours d’un tableur et rien ne dit s’il les compte depuis 1900 ou depuis 1904&#xa0;: indiquez «&#xa0;excel&#xa0;» ou «&#xa0;excel1904&#xa0;» sous «&#xa0;date_format&#xa0;» dans le fichier de correspondance.</translation>
    </message>
    <message>
        <source>The dates of the column “%1” are not all written alike: most are %2, but %3 rows can only be read in another order (lines %4). Others of them would be read wrongly without a sign. Export the list again with one format of dates.</source>
        <translation>Les dates de la colonne «&#xa0;%1&#xa0;» ne sont pas toutes écrites de la même façon&#xa0;: la plupart sont au format %2, mais %3 lignes ne se lisent que dans un autre ordre (lignes %4). D’autres seraient mal lues sans que rien ne le signale. Exportez à nouveau la liste avec un seul format de date.</translation>
    </message>
    <message>
        <source>The file must be on this computer. Copy it there and try again.</source>
        <translation>Le fichier doit se trouver sur cet ordinateur. Copiez-le sur le disque et recommencez.</translation>
    </message>
    <message>
        <source>The workbook is damaged or was not copied completely. Copy it again from where it comes from, or save it again in a spreadsheet.</source>
        <translation>Le classeur est endommagé ou n’a pas été copié en entier. Copiez-le à nouveau depuis sa source, ou réenregistrez-le dans un tableur.</translation>
    </message>
    <message>
        <source>The workbook is damaged: a part of it cannot be unpacked. Copy it again from where it comes from, or save it again in a spreadsheet.</source>
        <translation>Le classeur est endommagé&#xa0;: une de ses parties ne peut pas être décompressée. Copiez-le à nouveau depuis sa source, ou réenregistrez-le dans un tableur.</translation>
    </message>
    <message>
        <source>The file unpacks to far more than a patient list needs, as files do that are made to block a computer. It was not read. Save the sheet as CSV and import that file.</source>
        <translation>Une fois décompressé, le fichier prend bien plus de place qu’une liste de patients, comme ceux qui sont faits pour bloquer un ordinateur. Il n’a pas été lu. Enregistrez la feuille en CSV et importez ce fichier.</translation>
    </message>
    <message>
        <source>The parts of the workbook have names that no spreadsheet gives: two alike, or one that leads out of the file. It was not read. Save it again in a spreadsheet.</source>
        <translation>Les parties du classeur portent des noms qu’aucun tableur ne donne&#xa0;: deux identiques, ou un qui mène hors du fichier. Il n’a pas été lu. Réenregistrez-le dans un tableur.</translation>
    </message>
    <message>
        <source>The workbook is compressed in a way that spreadsheets do not use. Save it again in a spreadsheet.</source>
        <translation>Le classeur est compressé d’une manière que les tableurs n’emploient pas. Réenregistrez-le dans un tableur.</translation>
    </message>
    <message>
        <source>The workbook is protected by a password. Open it in a spreadsheet, save a copy without password and import that one.</source>
        <translation>Le classeur est protégé par un mot de passe. Ouvrez-le dans un tableur, enregistrez-en une copie sans mot de passe et importez celle-ci.</translation>
    </message>
    <message>
        <source>A workbook can only be read from a file, not from a pipe.</source>
        <translation>Un classeur ne peut être lu que depuis un fichier, pas depuis un tube.</translation>
    </message>
    <message>
        <source>The workbook is damaged: a part of it is not written as spreadsheets write it. Open it in a spreadsheet, save it again and import that file.</source>
        <translation>Le classeur est endommagé&#xa0;: une de ses parties n’est pas écrite comme les tableurs l’écrivent. Ouvrez-le dans un tableur, réenregistrez-le et importez ce fichier.</translation>
    </message>
    <message>
        <source>The workbook holds what no spreadsheet writes, as files do that are made to block a computer: %1. It was not read. Save the sheet as CSV and import that file.</source>
        <translation>Le classeur contient ce qu’aucun tableur n’écrit, comme les fichiers faits pour bloquer un ordinateur&#xa0;: %1. Il n’a pas été lu. Enregistrez la feuille en CSV et importez ce fichier.</translation>
    </message>
    <message>
        <source>a declaration of a document type (DOCTYPE)</source>
        <translation>une déclaration de type de document (DOCTYPE)</translation>
    </message>
    <message>
        <source>a tag of more than 64 KiB or 256 attributes</source>
        <translation>une balise de plus de 64&#xa0;Kio ou de 256 attributs</translation>
    </message>
    <message>
        <source>more than 64 elements inside each other</source>
        <translation>plus de 64 éléments imbriqués</translation>
    </message>
    <message>
        <source>The texts of this workbook need more than 160 MiB of memory. Save the sheet as CSV (UTF-8) and import that file.</source>
        <translation>Les textes de ce classeur demandent plus de 160&#xa0;Mio de mémoire. Enregistrez la feuille en CSV (UTF-8) et importez ce fichier.</translation>
    </message>
    <message>
        <source>There is no spreadsheet in this file. Patient lists are read from CSV, XLSX and ODS.</source>
        <translation>Ce fichier ne contient pas de feuille de calcul. Les listes de patients sont lues en CSV, XLSX et ODS.</translation>
    </message>
    <message>
        <source>This is a binary workbook (.xlsb). Open it in a spreadsheet, save it as .xlsx and import that file.</source>
        <translation>C’est un classeur binaire (.xlsb). Ouvrez-le dans un tableur, enregistrez-le en .xlsx et importez ce fichier.</translation>
    </message>
    <message>
        <source>The workbook is damaged: one of its sheets is missing. Copy it again from where it comes from, or save it again in a spreadsheet.</source>
        <translation>Le classeur est endommagé&#xa0;: une de ses feuilles manque. Copiez-le à nouveau depuis sa source, ou réenregistrez-le dans un tableur.</translation>
    </message>
    <message>
        <source>The sheet is damaged in row %1. Open the workbook in a spreadsheet, save it again and import that file.</source>
        <translation>La feuille est endommagée à la ligne %1. Ouvrez le classeur dans un tableur, réenregistrez-le et importez ce fichier.</translation>
    </message>
    <message>
        <source>The sheet has more rows than a spreadsheet can have (1,048,576). It is damaged: save it again in a spreadsheet, or as CSV.</source>
        <translation>La feuille a plus de lignes qu’un tableur ne peut en avoir (1&#x202f;048&#x202f;576). Elle est endommagée&#xa0;: réenregistrez-la dans un tableur, ou en CSV.</translation>
    </message>
    <message>
        <source>This is a workbook of the old Excel format (.xls). Open it in a spreadsheet, save it as .xlsx and import that file.</source>
        <translation>C’est un classeur à l’ancien format d’Excel (.xls). Ouvrez-le dans un tableur, enregistrez-le en .xlsx et importez ce fichier.</translation>
    </message>
    <message>
        <source>This is a document of an old office program and not a workbook that can be read. Open it, save the list as .xlsx or CSV and import that file.</source>
        <translation>C’est un document d’un ancien logiciel de bureautique, et non un classeur lisible. Ouvrez-le, enregistrez la liste en .xlsx ou en CSV et importez ce fichier.</translation>
    </message>
    <message>
        <source>This is a spreadsheet written as one XML text or as a web page. Open it in a spreadsheet, save it as .xlsx or .ods and import that file.</source>
        <translation>C’est une feuille de calcul écrite comme un seul texte XML ou comme une page web. Ouvrez-la dans un tableur, enregistrez-la en .xlsx ou en .ods et importez ce fichier.</translation>
    </message>
    <message>
        <source>The workbook has no sheet “%1”. Its sheets are: %2.</source>
        <translation>Le classeur n’a pas de feuille «&#xa0;%1&#xa0;». Ses feuilles sont&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The sheet “%1” is empty. Nothing was imported.</source>
        <translation>La feuille «&#xa0;%1&#xa0;» est vide. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>No sheet of the workbook holds anything. Nothing was imported.</source>
        <translation>Aucune feuille du classeur ne contient quoi que ce soit. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>Only hidden sheets of the workbook hold anything. Say which one is meant, for example “%1”.</source>
        <translation>Seules des feuilles masquées du classeur contiennent quelque chose. Indiquez laquelle prendre, par exemple «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The sheet has no header in row %1.</source>
        <translation>La feuille n’a pas d’en-tête à la ligne %1.</translation>
    </message>
    <message>
        <source>Several persons of the list have this e-mail address: no notice goes to it.</source>
        <translation>Plusieurs personnes de la liste ont cette adresse de courriel&#xa0;: aucun avis n’y est envoyé.</translation>
    </message>
    <message>
        <source>Letters were encoded twice (é became Ã©). Name the column in &quot;repair&quot; of the mapping file to have them put right.</source>
        <translation>Des lettres ont été encodées deux fois (é est devenu Ã©). Nommez la colonne dans «&#xa0;repair&#xa0;» du fichier de correspondance pour les réparer.</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>Entry %1 is missing or out of order.</source>
        <translation>L’entrée %1 manque ou n’est pas à sa place.</translation>
    </message>
    <message>
        <source>Entry %1 was changed after it was written.</source>
        <translation>L’entrée %1 a été modifiée après avoir été écrite.</translation>
    </message>
    <message>
        <source>Entry %1 does not follow from the one before: one was replaced.</source>
        <translation>L’entrée %1 ne découle pas de la précédente&#xa0;: l’une a été remplacée.</translation>
    </message>
    <message>
        <source>This file is not an exported journal of Avis 34. Choose the file that &quot;journal export&quot; wrote.</source>
        <translation>Ce fichier n’est pas un journal exporté par Avis 34. Choisissez le fichier écrit par «&#xa0;journal export&#xa0;».</translation>
    </message>
    <message>
        <source>This journal was exported by a newer Avis 34. Verify it with that version.</source>
        <translation>Ce journal a été exporté par un Avis 34 plus récent. Vérifiez-le avec cette version.</translation>
    </message>
    <message>
        <source>The file ends after entry %1 but announces %2 entries.</source>
        <translation>Le fichier s’arrête après l’entrée %1 mais annonce %2 entrées.</translation>
    </message>
    <message>
        <source>The last entry is not the one that the first line announces.</source>
        <translation>La dernière entrée n’est pas celle qu’annonce la première ligne.</translation>
    </message>
    <message>
        <source>This line is not an entry as the program writes it.</source>
        <translation>Cette ligne n’est pas une entrée telle que le programme l’écrit.</translation>
    </message>
    <message>
        <source>This is not the reply of a time-stamping authority (RFC 3161). Take the file that the authority gave back, most often named .tsr.</source>
        <translation>Ce n’est pas la réponse d’une autorité d’horodatage (RFC 3161). Prenez le fichier que l’autorité a rendu, le plus souvent en .tsr.</translation>
    </message>
    <message>
        <source>The file given for the authority holds no certificate in PEM form. Ask the authority for the certificate of its root.</source>
        <translation>Le fichier donné pour l’autorité ne contient aucun certificat au format PEM. Demandez à l’autorité son certificat racine.</translation>
    </message>
    <message>
        <source>This time-stamp was made for something else: its imprint is not the head of this journal.</source>
        <translation>Cet horodatage a été fait pour autre chose&#xa0;: son empreinte n’est pas la tête de ce journal.</translation>
    </message>
    <message>
        <source>This time-stamp does not answer the request that was made: its nonce is another one. It may be an older reply; ask the authority again.</source>
        <translation>Cet horodatage ne répond pas à la demande qui a été faite&#xa0;: son nombre unique est autre. C’est peut-être une réponse plus ancienne&#x202f;; redemandez à l’autorité.</translation>
    </message>
    <message>
        <source>The time-stamp was signed by “%1”, which leads to no authority that is trusted here. Give the certificate of the authority&apos;s root as a file.</source>
        <translation>L’horodatage est signé par «&#xa0;%1&#xa0;», qui ne mène à aucune autorité de confiance ici. Donnez le certificat racine de l’autorité dans un fichier.</translation>
    </message>
    <message>
        <source>The signature of the time-stamp is not valid: it was altered, or the certificate is not one for time-stamping.</source>
        <translation>La signature de l’horodatage n’est pas valable&#xa0;: il a été modifié, ou le certificat n’est pas fait pour horodater.</translation>
    </message>
    <message>
        <source>The request that this time-stamp answers is lost or damaged.</source>
        <translation>La demande à laquelle cet horodatage répond est perdue ou endommagée.</translation>
    </message>
    <message>
        <source>The time-stamping authority refused the request: %1</source>
        <translation>L’autorité d’horodatage a refusé la demande&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>mailing</name>
    <message>
        <source>The mail server takes no more connections for now (%1). Try again later, with fewer connections at a time.</source>
        <translation>Le serveur de messagerie n’accepte plus de connexions pour le moment (%1). Réessayez plus tard, avec moins de connexions simultanées.</translation>
    </message>
    <message>
        <source>The mail server takes no more messages for now (%1): a quota or a rate is reached. Sending goes on later.</source>
        <translation>Le serveur de messagerie n’accepte plus de messages pour le moment (%1)&#xa0;: un quota ou un débit est atteint. L’envoi reprendra plus tard.</translation>
    </message>
    <message>
        <source>Refused because the sender&apos;s domain is not authenticated (%1). Ask whoever runs the domain for SPF, DKIM and DMARC before you go on.</source>
        <translation>Refusé parce que le domaine de l’expéditeur n’est pas authentifié (%1). Demandez au gestionnaire du domaine de mettre en place SPF, DKIM et DMARC avant de continuer.</translation>
    </message>
    <message>
        <source>The message is bigger than the mail server takes (%1).</source>
        <translation>Le message dépasse la taille acceptée par le serveur de messagerie (%1).</translation>
    </message>
    <message>
        <source>The mail server refuses the message or its sender, not the address (%1): the next ones would be refused too.</source>
        <translation>Le serveur de messagerie refuse le message ou son expéditeur, et non l’adresse (%1)&#xa0;: les suivants seraient refusés aussi.</translation>
    </message>
    <message>
        <source>The mail server accepts no mail from this machine (%1).</source>
        <translation>Le serveur de messagerie n’accepte aucun message de ce poste (%1).</translation>
    </message>
    <message>
        <source>The mail server refuses to encrypt (STARTTLS, %1). Nothing was sent: a session in clear is never used.</source>
        <translation>Le serveur de messagerie refuse de chiffrer (STARTTLS, %1). Rien n’a été envoyé&#xa0;: une session en clair n’est jamais utilisée.</translation>
    </message>
    <message>
        <source>The mail server refuses the user name or the password (%1). Many services ask for an application password, made in the account&apos;s settings, in place of the ordinary one.</source>
        <translation>Le serveur de messagerie refuse l’identifiant ou le mot de passe (%1). Beaucoup de services demandent un mot de passe d’application, créé dans les réglages du compte, à la place du mot de passe habituel.</translation>
    </message>
    <message>
        <source>The mail server asks for another login before it takes a message (%1).</source>
        <translation>Le serveur de messagerie demande une autre authentification avant d’accepter un message (%1).</translation>
    </message>
    <message>
        <source>The mail server says that this address cannot be reached (%1).</source>
        <translation>Le serveur de messagerie indique que cette adresse ne peut pas être jointe (%1).</translation>
    </message>
    <message>
        <source>The mail server puts this message off (%1). It will be tried again later.</source>
        <translation>Le serveur de messagerie reporte ce message (%1). Un nouvel essai aura lieu plus tard.</translation>
    </message>
    <message>
        <source>What answers at this port does not speak the protocol of a mail server. Check the server&apos;s name and its port.</source>
        <translation>Ce qui répond sur ce port ne parle pas le protocole d’un serveur de messagerie. Vérifiez le nom du serveur et son port.</translation>
    </message>
    <message>
        <source>The mail server&apos;s certificate comes from an authority that is not known here (“%1”). Nothing was sent. For a server of one&apos;s own, give its authority or pin its certificate.</source>
        <translation>Le certificat du serveur de messagerie vient d’une autorité inconnue de ce poste («&#xa0;%1&#xa0;»). Rien n’a été envoyé. Pour un serveur interne, indiquez son autorité ou épinglez son certificat.</translation>
    </message>
    <message>
        <source>The mail server signed its certificate itself (“%1”): nobody vouches for it. Nothing was sent. For a server of one&apos;s own, pin its certificate after a look at it.</source>
        <translation>Le serveur de messagerie a signé lui-même son certificat («&#xa0;%1&#xa0;»)&#xa0;: personne ne s’en porte garant. Rien n’a été envoyé. Pour un serveur interne, épinglez son certificat après l’avoir vérifié.</translation>
    </message>
    <message>
        <source>The authority given for the mail server is not a certificate in PEM form.</source>
        <translation>L’autorité indiquée pour le serveur de messagerie n’est pas un certificat au format PEM.</translation>
    </message>
    <message>
        <source>The mail server shows another certificate than the pinned one; its SHA-256 is %1. Nothing was sent. Ask whoever runs the server whether it was renewed.</source>
        <translation>Le serveur de messagerie présente un autre certificat que celui qui est épinglé&#x202f;; son empreinte SHA-256 est %1. Rien n’a été envoyé. Demandez au gestionnaire du serveur si le certificat a été renouvelé.</translation>
    </message>
    <message>
        <source>The mail server&apos;s certificate expired on %1. Nothing was sent. Whoever runs the server must renew it.</source>
        <translation>Le certificat du serveur de messagerie a expiré le %1. Rien n’a été envoyé. Le gestionnaire du serveur doit le renouveler.</translation>
    </message>
    <message>
        <source>The mail server&apos;s certificate is valid from %1 only. Nothing was sent. Check this machine&apos;s date.</source>
        <translation>Le certificat du serveur de messagerie n’est valable qu’à partir du %1. Rien n’a été envoyé. Vérifiez la date de ce poste.</translation>
    </message>
    <message>
        <source>The mail server&apos;s certificate is made for %1, not for %2. Nothing was sent. Check the server&apos;s name.</source>
        <translation>Le certificat du serveur de messagerie est établi pour %1, et non pour %2. Rien n’a été envoyé. Vérifiez le nom du serveur.</translation>
    </message>
    <message>
        <source>The mail server&apos;s certificate is not acceptable (%1). Nothing was sent.</source>
        <translation>Le certificat du serveur de messagerie n’est pas acceptable (%1). Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>This port does not begin with TLS. Choose STARTTLS (most often port 587), or the port for TLS from the start (465).</source>
        <translation>Ce port ne commence pas par TLS. Choisissez STARTTLS (le plus souvent port 587), ou le port prévu pour TLS dès la connexion (465).</translation>
    </message>
    <message>
        <source>The mail server knows only encryption that is too old: TLS 1.2 or newer with forward secrecy is needed. Nothing was sent.</source>
        <translation>Le serveur de messagerie ne connaît qu’un chiffrement trop ancien&#xa0;: TLS 1.2 ou plus récent, avec confidentialité persistante, est nécessaire. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The mail server hung up while the encryption was agreed on. If it does so every time, it may not know TLS 1.2, or be busy.</source>
        <translation>Le serveur de messagerie a raccroché pendant la négociation du chiffrement. Si cela se répète, il ne connaît peut-être pas TLS 1.2, ou il est surchargé.</translation>
    </message>
    <message>
        <source>The encryption could not be agreed on (%1).</source>
        <translation>Le chiffrement n’a pas pu être négocié (%1).</translation>
    </message>
    <message>
        <source>The mail server closed the connection.</source>
        <translation>Le serveur de messagerie a fermé la connexion.</translation>
    </message>
    <message>
        <source>The mail server “%1” was not found. Check its name and this machine&apos;s network.</source>
        <translation>Le serveur de messagerie «&#xa0;%1&#xa0;» est introuvable. Vérifiez son nom et le réseau de ce poste.</translation>
    </message>
    <message>
        <source>Nothing could be reached at %1, port %2. Check the network and its firewall.</source>
        <translation>Rien n’a pu être joint à l’adresse %1, port %2. Vérifiez le réseau et son pare-feu.</translation>
    </message>
    <message>
        <source>%1 refuses connections at port %2. Check the server&apos;s name and its port.</source>
        <translation>%1 refuse les connexions sur le port %2. Vérifiez le nom du serveur et son port.</translation>
    </message>
    <message>
        <source>Stopped at your request.</source>
        <translation>Arrêté à votre demande.</translation>
    </message>
    <message>
        <source>The mail server did not answer within %1 s.</source>
        <translation>Le serveur de messagerie n’a pas répondu en %1&#xa0;s.</translation>
    </message>
    <message>
        <source>The mail server does not offer encryption (STARTTLS) at this port. Nothing was sent: a session in clear is never used. Try TLS from the start (port 465).</source>
        <translation>Le serveur de messagerie ne propose pas de chiffrement (STARTTLS) sur ce port. Rien n’a été envoyé&#xa0;: une session en clair n’est jamais utilisée. Essayez TLS dès la connexion (port 465).</translation>
    </message>
    <message>
        <source>%1 The whole message was handed over before: only the server&apos;s log tells whether it was accepted.</source>
        <translation>%1 Le message entier avait été remis auparavant&#xa0;: seul le journal du serveur dit s’il a été accepté.</translation>
    </message>
    <message>
        <source>%1 If this port wants TLS from the start (465 most often), choose that in place of STARTTLS.</source>
        <translation>%1 Si ce port attend TLS dès la connexion (le plus souvent 465), choisissez ce mode à la place de STARTTLS.</translation>
    </message>
    <message>
        <source>The mail server offers no login here. Choose “no login” if it knows this machine, or another port.</source>
        <translation>Le serveur de messagerie ne propose pas d’authentification ici. Choisissez «&#xa0;sans authentification&#xa0;» s’il connaît ce poste, ou un autre port.</translation>
    </message>
    <message>
        <source>The mail server does not offer this way to log in; it offers %1.</source>
        <translation>Le serveur de messagerie ne propose pas cette méthode d’authentification&#x202f;; il propose %1.</translation>
    </message>
    <message>
        <source>A message in the mailbox of bounces is bigger than 50 MB; it was not read.</source>
        <translation>Un message de la boîte des retours dépasse 50&#xa0;Mo&#x202f;; il n’a pas été lu.</translation>
    </message>
    <message>
        <source>The server of the mailbox refuses the user name or the password. Many services ask for an application password, and for POP3 to be allowed in the account&apos;s settings.</source>
        <translation>Le serveur de la boîte refuse l’identifiant ou le mot de passe. Beaucoup de services demandent un mot de passe d’application, et d’autoriser POP3 dans les réglages du compte.</translation>
    </message>
    <message>
        <source>The server of the mailbox refused to list or to hand out a message.</source>
        <translation>Le serveur de la boîte a refusé de donner la liste des messages ou l’un d’eux.</translation>
    </message>
    <message>
        <source>The mail server cannot encrypt for now (STARTTLS, %1). Nothing was sent. Try again later.</source>
        <translation>Le serveur de messagerie ne peut pas chiffrer pour le moment (STARTTLS, %1). Rien n’a été envoyé. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The mail server lets nobody log in for now (%1). Try again later.</source>
        <translation>Le serveur de messagerie n’accepte aucune authentification pour le moment (%1). Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The mail server&apos;s name cannot be one.</source>
        <translation>Le nom indiqué pour le serveur de messagerie n’en est pas un.</translation>
    </message>
    <message>
        <source>The sender&apos;s name holds a line end or another control character: no e-mail was made. Correct it in the account.</source>
        <translation>Le nom de l’expéditeur contient une fin de ligne ou un autre caractère de commande&#xa0;: aucun courriel n’a été fait. Corrigez-le dans le compte.</translation>
    </message>
    <message>
        <source>The subject holds a line end or another control character: no e-mail was made. Correct it in the template.</source>
        <translation>L’objet contient une fin de ligne ou un autre caractère de commande&#xa0;: aucun courriel n’a été fait. Corrigez-le dans le modèle.</translation>
    </message>
    <message>
        <source>The sender&apos;s address, or the one for answers, is not one valid e-mail address: no e-mail was made. Correct it in the account.</source>
        <translation>L’adresse de l’expéditeur, ou celle des réponses, n’est pas une adresse de courriel valable et seule&#xa0;: aucun courriel n’a été fait. Corrigez-la dans le compte.</translation>
    </message>
    <message>
        <source>The recipient&apos;s address is not one valid e-mail address: no e-mail was made. Write to the person by post.</source>
        <translation>L’adresse du destinataire n’est pas une adresse de courriel valable et seule&#xa0;: aucun courriel n’a été fait. Écrivez à la personne par la poste.</translation>
    </message>
    <message>
        <source>“%1” is no e-mail, no mbox and no folder of e-mails: nothing was read. Export the bounces as .eml files or as an mbox.</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni un courriel, ni un fichier mbox, ni un dossier de courriels&#xa0;: rien n’a été lu. Exportez les retours en fichiers .eml ou en mbox.</translation>
    </message>
    <message>
        <source>%1: an e-mail of more than 50 MB. The reading stopped there; take it out and start again.</source>
        <translation>%1&#xa0;: un courriel de plus de 50&#xa0;Mo. La lecture s’est arrêtée là&#x202f;; retirez-le et recommencez.</translation>
    </message>
    <message>
        <source>“%1” could not be read to its end. Check the disk and your rights, then start again.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être lu jusqu’au bout. Vérifiez le disque et vos droits, puis recommencez.</translation>
    </message>
    <message>
        <source>“%1” does not exist, or is neither a file nor a folder: nothing was read.</source>
        <translation>«&#xa0;%1&#xa0;» n’existe pas, ou n’est ni un fichier ni un dossier&#xa0;: rien n’a été lu.</translation>
    </message>
    <message>
        <source>%1, message %2</source>
        <translation>%1, message %2</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Notify the persons concerned by a data breach.</source>
        <translation>Informer les personnes concernées par une violation de données.</translation>
    </message>
    <message>
        <source>The vault to open.</source>
        <translation>Le coffre à ouvrir.</translation>
    </message>
    <message>
        <source>A file whose first line is the passphrase.</source>
        <translation>Un fichier dont la première ligne est la phrase de passe.</translation>
    </message>
    <message>
        <source>Who opens it, when there are several.</source>
        <translation>Qui l’ouvre, quand il y a plusieurs dépositaires.</translation>
    </message>
    <message>
        <source>The holder&apos;s key file, if any.</source>
        <translation>Le fichier clé du dépositaire, s’il en a un.</translation>
    </message>
</context>
<context>
    <name>matching</name>
    <message>
        <source>male</source>
        <translation>masculin</translation>
    </message>
    <message>
        <source>female</source>
        <translation>féminin</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Social-security number</source>
        <translation>Numéro de sécurité sociale</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Same sex</source>
        <translation>Même sexe</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Différent</translation>
    </message>
    <message>
        <source>First name, birth date and sex together</source>
        <translation>Prénom, date de naissance et sexe ensemble</translation>
    </message>
    <message>
        <source>Surname and first name together</source>
        <translation>Nom et prénom ensemble</translation>
    </message>
    <message>
        <source>Surname and birth date together</source>
        <translation>Nom et date de naissance ensemble</translation>
    </message>
    <message>
        <source>Social-security number and first name together</source>
        <translation>Numéro de sécurité sociale et prénom ensemble</translation>
    </message>
    <message>
        <source>Social-security number and birth date together</source>
        <translation>Numéro de sécurité sociale et date de naissance ensemble</translation>
    </message>
    <message>
        <source>Same household, first name and birth date together</source>
        <translation>Même foyer, prénom et date de naissance ensemble</translation>
    </message>
    <message>
        <source>Address and surname together</source>
        <translation>Adresse et nom ensemble</translation>
    </message>
    <message>
        <source>Before looking</source>
        <translation>Avant tout examen</translation>
    </message>
    <message>
        <source>Other persons, and calibration</source>
        <translation>Autres personnes, et calibrage</translation>
    </message>
    <message>
        <source>The matching parameter “%1” is unknown or out of range.  Nothing was matched; correct it or leave it out.</source>
        <translation>Le paramètre de rapprochement «&#xa0;%1&#xa0;» est inconnu ou hors limites. Rien n’a été rapproché&#x202f;; corrigez-le ou omettez-le.</translation>
    </message>
    <message>
        <source>Same social-security number, the person&apos;s own</source>
        <translation>Même numéro de sécurité sociale, celui de la personne</translation>
    </message>
    <message>
        <source>Same social-security number, unverified</source>
        <translation>Même numéro de sécurité sociale, non vérifié</translation>
    </message>
    <message>
        <source>Same social-security number, but a relative&apos;s</source>
        <translation>Même numéro de sécurité sociale, mais celui d’un proche</translation>
    </message>
    <message>
        <source>Social-security numbers one digit apart</source>
        <translation>Numéros de sécurité sociale à un chiffre près</translation>
    </message>
    <message>
        <source>Social-security numbers differ as those of twins</source>
        <translation>Numéros de sécurité sociale différents comme ceux de jumeaux</translation>
    </message>
    <message>
        <source>Each has a social-security number of their own</source>
        <translation>Chacun a son propre numéro de sécurité sociale</translation>
    </message>
    <message>
        <source>Social-security number fits the other birth date</source>
        <translation>Le numéro de sécurité sociale s’accorde avec l’autre date de naissance</translation>
    </message>
    <message>
        <source>Social-security number contradicts the other birth date</source>
        <translation>Le numéro de sécurité sociale contredit l’autre date de naissance</translation>
    </message>
    <message>
        <source>Same birth date</source>
        <translation>Même date de naissance</translation>
    </message>
    <message>
        <source>Same birth date, a 1 January</source>
        <translation>Même date de naissance, un 1er janvier</translation>
    </message>
    <message>
        <source>Day and month of birth exchanged</source>
        <translation>Jour et mois de naissance inversés</translation>
    </message>
    <message>
        <source>Birth dates nearly equal</source>
        <translation>Dates de naissance presque égales</translation>
    </message>
    <message>
        <source>Known parts of the birth dates agree</source>
        <translation>Les parties connues des dates de naissance s’accordent</translation>
    </message>
    <message>
        <source>Same birth year only</source>
        <translation>Même année de naissance seulement</translation>
    </message>
    <message>
        <source>Birth dates differ</source>
        <translation>Dates de naissance différentes</translation>
    </message>
    <message>
        <source>A generation between the birth dates</source>
        <translation>Une génération entre les dates de naissance</translation>
    </message>
    <message>
        <source>Same first name</source>
        <translation>Même prénom</translation>
    </message>
    <message>
        <source>Forms of the same first name</source>
        <translation>Formes d’un même prénom</translation>
    </message>
    <message>
        <source>First names nearly equal</source>
        <translation>Prénoms presque égaux</translation>
    </message>
    <message>
        <source>First names sound the same</source>
        <translation>Prénoms de même prononciation</translation>
    </message>
    <message>
        <source>First name is among the other given names</source>
        <translation>Le prénom est parmi les autres prénoms</translation>
    </message>
    <message>
        <source>One first name is part of the other</source>
        <translation>Un prénom est contenu dans l’autre</translation>
    </message>
    <message>
        <source>First names differ</source>
        <translation>Prénoms différents</translation>
    </message>
    <message>
        <source>Same surname</source>
        <translation>Même nom</translation>
    </message>
    <message>
        <source>Birth name of one is the name of use of the other</source>
        <translation>Le nom de naissance de l’un est le nom d’usage de l’autre</translation>
    </message>
    <message>
        <source>Surnames nearly equal</source>
        <translation>Noms presque égaux</translation>
    </message>
    <message>
        <source>Surnames sound the same</source>
        <translation>Noms de même prononciation</translation>
    </message>
    <message>
        <source>One surname is part of the other</source>
        <translation>Un nom est contenu dans l’autre</translation>
    </message>
    <message>
        <source>Surnames differ</source>
        <translation>Noms différents</translation>
    </message>
    <message>
        <source>Surnames differ, perhaps by marriage</source>
        <translation>Noms différents, peut-être par mariage</translation>
    </message>
    <message>
        <source>First name and surname exchanged</source>
        <translation>Prénom et nom inversés</translation>
    </message>
    <message>
        <source>Sex differs</source>
        <translation>Sexe différent</translation>
    </message>
    <message>
        <source>Same telephone number</source>
        <translation>Même numéro de téléphone</translation>
    </message>
    <message>
        <source>Same e-mail address, with the first name in it</source>
        <translation>Même adresse électronique, avec le prénom dedans</translation>
    </message>
    <message>
        <source>Same e-mail address</source>
        <translation>Même adresse électronique</translation>
    </message>
    <message>
        <source>Same e-mail user at another provider</source>
        <translation>Même identifiant de courriel chez un autre fournisseur</translation>
    </message>
    <message>
        <source>E-mail address fits the other&apos;s name</source>
        <translation>L’adresse électronique s’accorde avec le nom de l’autre</translation>
    </message>
    <message>
        <source>Same address</source>
        <translation>Même adresse</translation>
    </message>
    <message>
        <source>Same street</source>
        <translation>Même rue</translation>
    </message>
    <message>
        <source>Same town</source>
        <translation>Même ville</translation>
    </message>
    <message>
        <source>Addresses differ</source>
        <translation>Adresses différentes</translation>
    </message>
    <message>
        <source>The surname is rare</source>
        <translation>Le nom est rare</translation>
    </message>
    <message>
        <source>First name and surname are common</source>
        <translation>Prénom et nom sont courants</translation>
    </message>
    <message>
        <source>Fewer than two proofs of identity</source>
        <translation>Moins de deux preuves d’identité</translation>
    </message>
    <message>
        <source>Another person fits as well</source>
        <translation>Une autre personne convient aussi bien</translation>
    </message>
    <message>
        <source>Rests on a relative&apos;s social-security number</source>
        <translation>Repose sur le numéro de sécurité sociale d’un proche</translation>
    </message>
    <message>
        <source>Neither birth date nor own number confirms the names</source>
        <translation>Ni la date de naissance ni un numéro propre ne confirme les noms</translation>
    </message>
    <message>
        <source>Few live in that town</source>
        <translation>Peu d’habitants dans cette ville</translation>
    </message>
    <message>
        <source>Same birth name</source>
        <translation>Même nom de naissance</translation>
    </message>
    <message>
        <source>The list of patients has another birth name</source>
        <translation>La liste des patients donne un autre nom de naissance</translation>
    </message>
    <message>
        <source>Birth name unknown in the list of patients</source>
        <translation>Nom de naissance inconnu dans la liste des patients</translation>
    </message>
    <message>
        <source>Same commune of birth (social-security number)</source>
        <translation>Même commune de naissance (n°&#xa0;de sécurité sociale)</translation>
    </message>
    <message>
        <source>Same country of birth (social-security number)</source>
        <translation>Même pays de naissance (n°&#xa0;de sécurité sociale)</translation>
    </message>
    <message>
        <source>Another place of birth (social-security number)</source>
        <translation>Autre lieu de naissance (n°&#xa0;de sécurité sociale)</translation>
    </message>
    <message>
        <source>Several deaths fit this patient</source>
        <translation>Plusieurs décès correspondent à ce patient</translation>
    </message>
    <message>
        <source>A sample was taken after this death</source>
        <translation>Un prélèvement est postérieur à ce décès</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>The record has no name to write to.</source>
        <translation>L’enregistrement n’a aucun nom à qui écrire.</translation>
    </message>
    <message>
        <source>The postal address is incomplete.</source>
        <translation>L’adresse postale est incomplète.</translation>
    </message>
    <message>
        <source>This looks like an entry made to test the laboratory&apos;s software.</source>
        <translation>Cela ressemble à une saisie de test du logiciel du laboratoire.</translation>
    </message>
    <message>
        <source>It is not known which data of this person leaked, so the letter could not say it.</source>
        <translation>On ne sait pas quelles données de cette personne ont fui&#xa0;: la lettre ne pourrait pas le dire.</translation>
    </message>
    <message>
        <source>Template, line %1: %2.</source>
        <translation>Modèle, ligne %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>the section {{#%1}} is never closed</source>
        <translation>la section {{#%1}} n’est jamais fermée</translation>
    </message>
    <message>
        <source>&quot;{{%1}}&quot; is not a name; names are letters, digits and &quot;_&quot;</source>
        <translation>«&#xa0;{{%1}}&#xa0;» n’est pas un nom&#x202f;; un nom se compose de lettres, de chiffres et de «&#xa0;_&#xa0;»</translation>
    </message>
    <message>
        <source>too many sections inside each other</source>
        <translation>trop de sections imbriquées</translation>
    </message>
    <message>
        <source>{{/%1}} closes a section that is not the open one</source>
        <translation>{{/%1}} ferme une section qui n’est pas celle qui est ouverte</translation>
    </message>
    <message>
        <source>unknown name &quot;%1&quot;</source>
        <translation>nom inconnu «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a condition or a list, not a text; write {{#%1}}…{{/%1}}</source>
        <translation>«&#xa0;%1&#xa0;» est une condition ou une liste, pas un texte&#x202f;; écrivez {{#%1}}…{{/%1}}</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty for this letter</source>
        <translation>«&#xa0;%1&#xa0;» est vide pour cette lettre</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a text, not a condition or a list</source>
        <translation>«&#xa0;%1&#xa0;» est un texte, pas une condition ni une liste</translation>
    </message>
    <message>
        <source>Phrases of the letters: &quot;%1&quot; is missing, unknown, double or empty.</source>
        <translation>Phrases des lettres&#xa0;: «&#xa0;%1&#xa0;» manque, est inconnue, double ou vide.</translation>
    </message>
    <message>
        <source>The program&apos;s own letters are missing. Install the program again.</source>
        <translation>Les lettres du programme manquent. Installez à nouveau le programme.</translation>
    </message>
    <message>
        <source>One of the five questions has no heading or no answer.</source>
        <translation>L’une des cinq questions n’a pas de titre ou pas de réponse.</translation>
    </message>
    <message>
        <source>The letter does not say what happened (letter_facts).</source>
        <translation>La lettre ne dit pas ce qui s’est passé (letter_facts).</translation>
    </message>
    <message>
        <source>The letter does not say when it happened ({{dates}}).</source>
        <translation>La lettre ne dit pas quand cela s’est passé ({{dates}}).</translation>
    </message>
    <message>
        <source>The letter does not say what was done ({{measures}}).</source>
        <translation>La lettre ne dit pas ce qui a été fait ({{measures}}).</translation>
    </message>
    <message>
        <source>The letter does not name every category of data of the person ({{#leaked}}).</source>
        <translation>La lettre ne nomme pas chaque catégorie de données de la personne ({{#leaked}}).</translation>
    </message>
    <message>
        <source>The letter names a category of data that does not concern the person.</source>
        <translation>La lettre nomme une catégorie de données qui ne concerne pas la personne.</translation>
    </message>
    <message>
        <source>The letter does not name every likely consequence ({{#risks}}).</source>
        <translation>La lettre ne nomme pas chaque conséquence probable ({{#risks}}).</translation>
    </message>
    <message>
        <source>The letter does not say everything that the person can do ({{#advice}}).</source>
        <translation>La lettre ne dit pas tout ce que la personne peut faire ({{#advice}}).</translation>
    </message>
    <message>
        <source>The letter does not name the contact with a telephone number or an e-mail address.</source>
        <translation>La lettre ne nomme pas le contact avec un numéro de téléphone ou une adresse électronique.</translation>
    </message>
    <message>
        <source>The letter holds something that looks like a social-security number. Remove it.</source>
        <translation>La lettre contient quelque chose qui ressemble à un numéro de sécurité sociale. Retirez-le.</translation>
    </message>
    <message>
        <source>The letter holds a web address. Remove it: links are what fraudsters send.</source>
        <translation>La lettre contient une adresse web. Retirez-la&#xa0;: les liens sont ce qu’envoient les fraudeurs.</translation>
    </message>
    <message>
        <source>The letter holds an e-mail address that is not the contact&apos;s. Remove it.</source>
        <translation>La lettre contient une adresse électronique qui n’est pas celle du contact. Retirez-la.</translation>
    </message>
    <message>
        <source>The letter holds braces: the template was not filled in completely.</source>
        <translation>La lettre contient des accolades&#xa0;: le modèle n’a pas été rempli entièrement.</translation>
    </message>
    <message>
        <source>Laboratory: the name (organisation.name).</source>
        <translation>Laboratoire&#xa0;: le nom (organisation.name).</translation>
    </message>
    <message>
        <source>Laboratory: the postal address with its city (organisation.address, organisation.city).</source>
        <translation>Laboratoire&#xa0;: l’adresse postale avec la ville (organisation.address, organisation.city).</translation>
    </message>
    <message>
        <source>Contact: the name of the data protection officer (organisation.contact), art. 33(3)(b).</source>
        <translation>Contact&#xa0;: le nom du délégué à la protection des données (organisation.contact), art.&#xa0;33-3 b.</translation>
    </message>
    <message>
        <source>Contact: a telephone number or an e-mail address (organisation.contact), art. 33(3)(b).</source>
        <translation>Contact&#xa0;: un numéro de téléphone ou une adresse électronique (organisation.contact), art.&#xa0;33-3 b.</translation>
    </message>
    <message>
        <source>Letter: what happened, in plain words (letter_facts), art. 34(2).</source>
        <translation>Lettre&#xa0;: ce qui s’est passé, en mots simples (letter_facts), art.&#xa0;34-2.</translation>
    </message>
    <message>
        <source>Dates: when the laboratory became aware (awareness).</source>
        <translation>Dates&#xa0;: quand le laboratoire en a eu connaissance (awareness).</translation>
    </message>
    <message>
        <source>Letter: the measures taken (letter_measures), art. 33(3)(d).</source>
        <translation>Lettre&#xa0;: les mesures prises (letter_measures), art.&#xa0;33-3 d.</translation>
    </message>
    <message>
        <source>No letter can be written before this is filled in: %1</source>
        <translation>Aucune lettre ne peut être écrite avant que ceci soit rempli&#xa0;: %1</translation>
    </message>
    <message>
        <source>The letter may not be sent: %1</source>
        <translation>La lettre ne peut pas partir&#xa0;: %1</translation>
    </message>
    <message>
        <source>}} without {{</source>
        <translation>}} sans {{</translation>
    </message>
    <message>
        <source>{{ without }}</source>
        <translation>{{ sans }}</translation>
    </message>
    <message>
        <source>The person is dead: you confirmed it. No letter is due.</source>
        <translation>La personne est décédée, vous l’avez confirmé&#xa0;: aucune lettre n’est due.</translation>
    </message>
    <message>
        <source>The supplement does not name the letter that it completes ({{earlier_date}}, {{earlier_reference}}).</source>
        <translation>Le complément ne cite pas la lettre qu’il complète ({{earlier_date}}, {{earlier_reference}}).</translation>
    </message>
    <message>
        <source>A minor was cared for in secret from their parents (CSP L.1111-5): no letter goes to them. Decide with the biologist how to tell the minor, in person for instance.</source>
        <translation>Soins confidentiels d’un mineur (CSP L.1111-5)&#xa0;: aucune lettre ne part aux parents. Décidez avec le biologiste comment informer le mineur, par exemple de vive voix.</translation>
    </message>
    <message>
        <source>Protected address or &quot;do not disclose&quot;: no letter goes out by itself. Tell this person by another way, or take the instruction back once you know that a letter is safe.</source>
        <translation>Adresse protégée ou «&#xa0;ne pas diffuser&#xa0;»&#xa0;: aucune lettre ne part d’elle-même. Informez cette personne autrement, ou retirez la consigne quand vous savez qu’une lettre est sans danger.</translation>
    </message>
    <message>
        <source>%1 of %2 persons do not live in the patient list where the leak says: the addresses of the list may belong to other persons. Compare some rows with the software that the list comes from, and export it again.</source>
        <translation>%1 personnes sur %2 n’ont pas dans la liste l’adresse que donne la fuite&#xa0;: les adresses de la liste sont peut-être celles d’autres personnes. Comparez quelques lignes avec le logiciel d’où vient la liste, puis refaites l’export.</translation>
    </message>
    <message>
        <source>In the patient list, lines %3 to %4, addresses stop agreeing with the leak (%1 of %2 persons): a cell may have slipped there. Compare these lines with the software that the list comes from, and export it again.</source>
        <translation>Dans la liste des patients, lignes %3 à %4, les adresses ne sont plus celles de la fuite (%1 personnes sur %2)&#xa0;: une cellule a peut-être glissé. Comparez ces lignes avec le logiciel d’où vient la liste, puis refaites l’export.</translation>
    </message>
    <message>
        <source>%1 of %2 social security numbers contradict birth date and sex: one of these columns may belong to other persons. Check the columns of the import.</source>
        <translation>%1 numéros de sécurité sociale sur %2 contredisent la date de naissance et le sexe&#xa0;: une de ces colonnes est peut-être celle d’autres personnes. Vérifiez les colonnes de l’import.</translation>
    </message>
    <message>
        <source>%1 of %2 titles contradict the sex: one of the two columns may belong to other persons. Check the columns of the import.</source>
        <translation>%1 civilités sur %2 contredisent le sexe&#xa0;: une des deux colonnes est peut-être celle d’autres personnes. Vérifiez les colonnes de l’import.</translation>
    </message>
    <message>
        <source>%1 of %2 persons would be written to as minors. Check the column of birth dates and the century of its years.</source>
        <translation>%1 personnes sur %2 seraient traitées comme mineures. Vérifiez la colonne des dates de naissance et le siècle des années.</translation>
    </message>
    <message>
        <source>%1 of %2 persons have the same birth date: it may stand for an unknown one.</source>
        <translation>%1 personnes sur %2 ont la même date de naissance&#xa0;: elle remplace peut-être une date inconnue.</translation>
    </message>
    <message>
        <source>%1 of %2 persons would be older than 105 years. Check the century of the birth dates.</source>
        <translation>%1 personnes sur %2 auraient plus de 105 ans. Vérifiez le siècle des dates de naissance.</translation>
    </message>
    <message>
        <source>%1 of %2 persons have no usable address. Check the columns of the import before calling it the state of the list.</source>
        <translation>%1 personnes sur %2 n’ont pas d’adresse utilisable. Vérifiez les colonnes de l’import avant d’y voir l’état de la liste.</translation>
    </message>
    <message>
        <source>%1 of %2 persons of different names have one address: it may be a default value, or the laboratory&apos;s own.</source>
        <translation>%1 personnes sur %2, de noms différents, ont une même adresse&#xa0;: c’est peut-être une valeur par défaut, ou celle du laboratoire.</translation>
    </message>
    <message>
        <source>very easy</source>
        <translation>très facile</translation>
    </message>
    <message>
        <source>easy for most adults</source>
        <translation>facile pour la plupart des adultes</translation>
    </message>
    <message>
        <source>readable with some attention</source>
        <translation>lisible avec un peu d’attention</translation>
    </message>
    <message>
        <source>hard: shorten the sentences</source>
        <translation>difficile&#xa0;: raccourcissez les phrases</translation>
    </message>
    <message>
        <source>very hard: shorten the sentences and use plain words</source>
        <translation>très difficile&#xa0;: raccourcissez les phrases, prenez des mots simples</translation>
    </message>
    <message>
        <source>%1 of 100: %2; %3 words per sentence.</source>
        <translation>%1 sur 100&#xa0;: %2&#x202f;; %3 mots par phrase.</translation>
    </message>
    <message>
        <source>Letter to the person</source>
        <translation>Lettre à la personne</translation>
    </message>
    <message>
        <source>Letter to the representatives of a minor</source>
        <translation>Lettre aux représentants d’un mineur</translation>
    </message>
    <message>
        <source>Letter to the guardian of a protected adult</source>
        <translation>Lettre au tuteur d’un majeur protégé</translation>
    </message>
    <message>
        <source>Supplement to the person</source>
        <translation>Complément à la personne</translation>
    </message>
    <message>
        <source>Supplement to the representatives of a minor</source>
        <translation>Complément aux représentants d’un mineur</translation>
    </message>
    <message>
        <source>Supplement to the guardian of a protected adult</source>
        <translation>Complément au tuteur d’un majeur protégé</translation>
    </message>
    <message>
        <source>Easy to read (FALC): person</source>
        <translation>Facile à lire (FALC)&#xa0;: personne</translation>
    </message>
    <message>
        <source>Easy to read (FALC): representatives</source>
        <translation>Facile à lire (FALC)&#xa0;: représentants</translation>
    </message>
    <message>
        <source>Easy to read (FALC): guardian</source>
        <translation>Facile à lire (FALC)&#xa0;: tuteur</translation>
    </message>
    <message>
        <source>English courtesy text: person</source>
        <translation>Page en anglais&#xa0;: personne</translation>
    </message>
    <message>
        <source>English courtesy text: representatives</source>
        <translation>Page en anglais&#xa0;: représentants</translation>
    </message>
    <message>
        <source>English courtesy text: guardian</source>
        <translation>Page en anglais&#xa0;: tuteur</translation>
    </message>
    <message>
        <source>Reply: yes, you are concerned</source>
        <translation>Réponse&#xa0;: oui, vous êtes concerné</translation>
    </message>
    <message>
        <source>Reply: not in the list to date</source>
        <translation>Réponse&#xa0;: pas dans la liste à ce jour</translation>
    </message>
    <message>
        <source>Template, line %1: the name &quot;%2&quot; does not exist. Known names: %3.</source>
        <translation>Modèle, ligne %1&#xa0;: le nom «&#xa0;%2&#xa0;» n’existe pas. Noms connus&#xa0;: %3.</translation>
    </message>
    <message>
        <source>a blank is missing before : ; ! or ? (the program makes it a no-break one)</source>
        <translation>il manque une espace devant le signe double (deux-points, point-virgule, point d’exclamation ou d’interrogation)&#x202f;; le programme la rend insécable</translation>
    </message>
    <message>
        <source>a blank is missing inside « »</source>
        <translation>il manque une espace à l’intérieur des guillemets français</translation>
    </message>
    <message>
        <source>straight quotation marks: write « and »</source>
        <translation>guillemets droits&#xa0;: écrivez des guillemets français</translation>
    </message>
    <message>
        <source>English quotation marks: write « and »</source>
        <translation>guillemets anglais&#xa0;: écrivez des guillemets français</translation>
    </message>
    <message>
        <source>&quot;A&quot; at the beginning of a sentence: write &quot;À&quot;</source>
        <translation>«&#xa0;A&#xa0;» en début de phrase&#xa0;: écrivez «&#xa0;À&#xa0;»</translation>
    </message>
    <message>
        <source>a capital without its accent: É, È, Ê, Ç</source>
        <translation>une capitale sans son accent&#xa0;: É, È, Ê, Ç</translation>
    </message>
    <message>
        <source>no blank before a comma or a full stop</source>
        <translation>pas d’espace avant une virgule ou un point</translation>
    </message>
    <message>
        <source>ordinals are 1er, 1re, 2e</source>
        <translation>les ordinaux s’écrivent 1er, 1re, 2e</translation>
    </message>
    <message>
        <source>œ in one letter</source>
        <translation>œ en une seule lettre</translation>
    </message>
    <message>
        <source>a blank is missing before %</source>
        <translation>il manque une espace devant le signe pour cent</translation>
    </message>
    <message>
        <source>three full stops: write the sign …</source>
        <translation>trois points&#xa0;: écrivez le signe …</translation>
    </message>
    <message>
        <source>two blanks</source>
        <translation>deux espaces de suite</translation>
    </message>
    <message>
        <source>FALC has no abbreviations: write the whole word</source>
        <translation>pas d’abréviation en FALC&#xa0;: écrivez le mot entier</translation>
    </message>
    <message>
        <source>FALC has no semicolon: make two sentences</source>
        <translation>pas de point-virgule en FALC&#xa0;: faites deux phrases</translation>
    </message>
    <message>
        <source>a sentence of %1 words; FALC has at most %2</source>
        <translation>une phrase de %1 mots&#x202f;; %2 au plus en FALC</translation>
    </message>
    <message>
        <source>The reply must say &quot;à ce jour&quot;: more may become known later.</source>
        <translation>La réponse doit dire «&#xa0;à ce jour&#xa0;»&#xa0;: on peut en apprendre davantage plus tard.</translation>
    </message>
    <message>
        <source>The letter holds a value such as a birth date, a blood group or an account number. Name the category only.</source>
        <translation>La lettre contient une valeur&#xa0;: date de naissance, groupe sanguin ou numéro de compte. Nommez seulement la catégorie.</translation>
    </message>
    <message>
        <source>what the person can do</source>
        <translation>ce que la personne peut faire</translation>
    </message>
    <message>
        <source>e-mail of the contact</source>
        <translation>courriel du contact</translation>
    </message>
    <message>
        <source>function of the contact</source>
        <translation>fonction du contact</translation>
    </message>
    <message>
        <source>telephone and e-mail of the contact</source>
        <translation>téléphone et courriel du contact</translation>
    </message>
    <message>
        <source>name of the contact</source>
        <translation>nom du contact</translation>
    </message>
    <message>
        <source>telephone of the contact</source>
        <translation>téléphone du contact</translation>
    </message>
    <message>
        <source>telephone and e-mail, one per line</source>
        <translation>téléphone et courriel, un par ligne</translation>
    </message>
    <message>
        <source>date of the letter</source>
        <translation>date de la lettre</translation>
    </message>
    <message>
        <source>when it happened and when it was known</source>
        <translation>quand cela s’est passé, quand on l’a su</translation>
    </message>
    <message>
        <source>date of the letter that a supplement completes</source>
        <translation>date de la lettre que complète un complément</translation>
    </message>
    <message>
        <source>reference of the letter that a supplement completes</source>
        <translation>référence de la lettre que complète un complément</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>ce qui s’est passé</translation>
    </message>
    <message>
        <source>when it happened, one sentence</source>
        <translation>quand cela s’est passé, une phrase</translation>
    </message>
    <message>
        <source>one entry of a list</source>
        <translation>une entrée d’une liste</translation>
    </message>
    <message>
        <source>when it was known, one sentence</source>
        <translation>quand on l’a su, une phrase</translation>
    </message>
    <message>
        <source>name of the laboratory</source>
        <translation>nom du laboratoire</translation>
    </message>
    <message>
        <source>the data of this person that leaked</source>
        <translation>les données de cette personne qui ont fui</translation>
    </message>
    <message>
        <source>what was done, one entry per line</source>
        <translation>ce qui a été fait, une entrée par ligne</translation>
    </message>
    <message>
        <source>what was done</source>
        <translation>ce qui a été fait</translation>
    </message>
    <message>
        <source>if the person is a minor</source>
        <translation>si la personne est mineure</translation>
    </message>
    <message>
        <source>one entry of facts or measures</source>
        <translation>une entrée des faits ou des mesures</translation>
    </message>
    <message>
        <source>name of the person concerned</source>
        <translation>nom de la personne concernée</translation>
    </message>
    <message>
        <source>reference of the letter</source>
        <translation>référence de la lettre</translation>
    </message>
    <message>
        <source>the likely consequences</source>
        <translation>les conséquences probables</translation>
    </message>
    <message>
        <source>Madame, Monsieur…</source>
        <translation>Madame, Monsieur…</translation>
    </message>
    <message>
        <source>who signs</source>
        <translation>qui signe</translation>
    </message>
    <message>
        <source>if the letter completes an earlier one</source>
        <translation>si la lettre complète une lettre précédente</translation>
    </message>
    <message>
        <source>if the letter goes to the person in their own name</source>
        <translation>si la lettre va à la personne elle-même</translation>
    </message>
    <message>
        <source>one entry of contact_ways</source>
        <translation>une entrée de contact_ways</translation>
    </message>
    <message>
        <source>FALC letter: what happened and the measures taken, in short sentences (letter_facts_easy, letter_measures_easy).</source>
        <translation>Lettre FALC&#xa0;: ce qui s’est passé et les mesures prises, en phrases courtes (letter_facts_easy, letter_measures_easy).</translation>
    </message>
    <message>
        <source>English courtesy text: what happened and the measures taken, in English (letter_facts_english, letter_measures_english).</source>
        <translation>Page en anglais&#xa0;: ce qui s’est passé et les mesures prises, en anglais (letter_facts_english, letter_measures_english).</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Representatives of a minor</source>
        <translation>Représentants d’un mineur</translation>
    </message>
    <message>
        <source>Guardian of a protected adult</source>
        <translation>Tuteur d’un majeur protégé</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>ordinaire</translation>
    </message>
    <message>
        <source>large print</source>
        <translation>grands caractères</translation>
    </message>
    <message>
        <source>easy to read (FALC)</source>
        <translation>facile à lire (FALC)</translation>
    </message>
    <message>
        <source>with an English courtesy text</source>
        <translation>avec une page en anglais</translation>
    </message>
    <message>
        <source>supplement</source>
        <translation>complément</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names a disease or an examination. Name the category of data instead: a letter may be opened by somebody else.</source>
        <translation>«&#xa0;%1&#xa0;» nomme une maladie ou un examen. Nommez la catégorie de données&#xa0;: une lettre peut être ouverte par quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is vague; the CNIL sanctioned such a notice (SAN-2026-001). Instead: %2.</source>
        <translation>«&#xa0;%1&#xa0;» est une phrase creuse&#x202f;; la CNIL a sanctionné un tel message (SAN-2026-001). À la place&#xa0;: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; promises what nobody can prove: %2.</source>
        <translation>«&#xa0;%1&#xa0;» promet ce que personne ne peut prouver&#xa0;: %2.</translation>
    </message>
    <message>
        <source>No public notice can be written before this is filled in: %1</source>
        <translation>Aucune information publique ne peut être écrite avant que ceci soit rempli&#xa0;: %1</translation>
    </message>
    <message>
        <source>A letter goes to somebody of the same names, birth date and postal code: probably one person twice in the list. If they are two, say so (Addresses, instruction for a patient number) and both are written to.</source>
        <translation>Une lettre va déjà à quelqu’un de mêmes noms, date de naissance et code postal&#xa0;: sans doute une seule personne, deux fois dans la liste. Si elles sont deux, dites-le (Adresses, consigne pour un numéro de patient)&#x202f;; les deux reçoivent alors une lettre.</translation>
    </message>
    <message>
        <source>Text of the letter, line %1: %2.</source>
        <translation>Texte de la lettre, ligne %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>the tags do not match or a character is not allowed</source>
        <translation>les balises ne se correspondent pas ou un caractère n’est pas permis</translation>
    </message>
    <message>
        <source>entities are not allowed; write the character itself</source>
        <translation>les entités ne sont pas permises&#x202f;; écrivez le caractère lui-même</translation>
    </message>
    <message>
        <source>&lt;%1&gt; takes no attributes</source>
        <translation>&lt;%1&gt; n’accepte pas d’attributs</translation>
    </message>
    <message>
        <source>&lt;%1&gt; is not one of the allowed tags h1, h2, p, ul, li, b, i, br, hr</source>
        <translation>&lt;%1&gt; n’est pas une des balises permises&#xa0;: h1, h2, p, ul, li, b, i, br, hr</translation>
    </message>
    <message>
        <source>a paragraph begins inside another one</source>
        <translation>un paragraphe commence dans un autre</translation>
    </message>
    <message>
        <source>a page begins inside a paragraph</source>
        <translation>une page commence dans un paragraphe</translation>
    </message>
    <message>
        <source>text outside of a paragraph</source>
        <translation>du texte hors d’un paragraphe</translation>
    </message>
    <message>
        <source>E-mail to the person</source>
        <translation>Courriel à la personne</translation>
    </message>
    <message>
        <source>E-mail to the representatives of a minor</source>
        <translation>Courriel aux représentants d’un mineur</translation>
    </message>
    <message>
        <source>postal address of the laboratory, on one line</source>
        <translation>adresse postale du laboratoire, sur une ligne</translation>
    </message>
    <message>
        <source>There is no e-mail in this form or to a guardian: these letters go by post.</source>
        <translation>Il n’y a pas de courriel sous cette forme ni à un tuteur&#xa0;: ces lettres partent par la poste.</translation>
    </message>
    <message>
        <source>The subject of an e-mail (&lt;h1&gt;, one only) shows on a locked telephone: at most %1 characters, no name, no category of data, nothing about health, nothing urgent.</source>
        <translation>L’objet d’un courriel (&lt;h1&gt;, un seul) s’affiche sur un téléphone verrouillé&#xa0;: %1 caractères au plus, pas de nom, pas de catégorie de données, rien sur la santé, rien qui presse.</translation>
    </message>
    <message>
        <source>The e-mail does not say whom it is about and its reference ({{person_name}}, {{reference}}).</source>
        <translation>Le courriel ne dit pas qui il concerne ni sa référence ({{person_name}}, {{reference}}).</translation>
    </message>
    <message>
        <source>The e-mail must say that it holds neither link nor attachment, and that who doubts calls the number printed on their results or displayed in the laboratory. Take the words of the program&apos;s text.</source>
        <translation>Le courriel doit dire qu’il ne contient ni lien ni pièce jointe, et que, pour vérifier, on appelle le numéro imprimé sur ses résultats ou affiché au laboratoire. Reprenez les mots du texte du programme.</translation>
    </message>
    <message>
        <source>letter by post</source>
        <translation>courrier postal</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>courriel</translation>
    </message>
    <message>
        <source>E-mails are not offered to this person.</source>
        <translation>Les courriels ne sont pas proposés à cette personne.</translation>
    </message>
    <message>
        <source>The person is to be written to by post.</source>
        <translation>Cette personne est à informer par courrier.</translation>
    </message>
    <message>
        <source>The list has no e-mail address.</source>
        <translation>La liste n’a pas d’adresse électronique.</translation>
    </message>
    <message>
        <source>The e-mail address is not one.</source>
        <translation>L’adresse électronique n’en est pas une.</translation>
    </message>
    <message>
        <source>The e-mail address seems to be a practice&apos;s or a doctor&apos;s.</source>
        <translation>L’adresse électronique semble celle d’un cabinet ou d’un médecin.</translation>
    </message>
    <message>
        <source>Several persons of the list have this e-mail address: none is to read about the others.</source>
        <translation>Plusieurs personnes de la liste ont cette adresse électronique&#xa0;: aucune ne doit lire ce qui concerne les autres.</translation>
    </message>
    <message>
        <source>An e-mail to this address did not reach anybody.</source>
        <translation>Un courriel à cette adresse n’a joint personne.</translation>
    </message>
    <message>
        <source>A minor: whose mailbox it is is not known, the parents get a letter.</source>
        <translation>Un mineur&#xa0;: on ne sait pas à qui est la boîte, les parents reçoivent une lettre.</translation>
    </message>
    <message>
        <source>A protected adult: the guardian gets a letter at their own address.</source>
        <translation>Un majeur protégé&#xa0;: le tuteur reçoit une lettre à sa propre adresse.</translation>
    </message>
    <message>
        <source>Large print, easy to read or English: these forms are on paper.</source>
        <translation>Grands caractères, facile à lire ou anglais&#xa0;: ces formes sont sur papier.</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>No street</source>
        <translation>Pas de voie</translation>
    </message>
    <message>
        <source>No postal code</source>
        <translation>Pas de code postal</translation>
    </message>
    <message>
        <source>The postal code is not five digits</source>
        <translation>Le code postal n’a pas cinq chiffres</translation>
    </message>
    <message>
        <source>No town</source>
        <translation>Pas de localité</translation>
    </message>
    <message>
        <source>A line has more than 38 characters</source>
        <translation>Une ligne dépasse 38 caractères</translation>
    </message>
    <message>
        <source>More lines than the post allows</source>
        <translation>Plus de lignes que la norme n’en permet</translation>
    </message>
    <message>
        <source>Street without a house number</source>
        <translation>Voie sans numéro</translation>
    </message>
    <message>
        <source>The town has another postal code</source>
        <translation>La localité a un autre code postal</translation>
    </message>
    <message>
        <source>No commune of this postal code has this name</source>
        <translation>Aucune commune de ce code postal ne porte ce nom</translation>
    </message>
    <message>
        <source>The postal code is in no list</source>
        <translation>Code postal inconnu</translation>
    </message>
    <message>
        <source>No country is called so</source>
        <translation>Pays inconnu</translation>
    </message>
    <message>
        <source>CEDEX: the address of an organisation</source>
        <translation>CEDEX&#xa0;: adresse d’un organisme</translation>
    </message>
    <message>
        <source>Abroad</source>
        <translation>À l’étranger</translation>
    </message>
    <message>
        <source>Shortened by the norm&apos;s abbreviations</source>
        <translation>Raccourcie par les abréviations de la norme</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>A bar code could not be drawn: its text is empty or too long.</source>
        <translation>Un code-barres n’a pas pu être dessiné&#xa0;: son texte est vide ou trop long.</translation>
    </message>
    <message>
        <source>The program&apos;s own fonts are missing; nothing is printed. Install the program again.</source>
        <translation>Les polices du programme manquent&#x202f;; rien n’est imprimé. Installez à nouveau le programme.</translation>
    </message>
    <message>
        <source>The letter has no recipient.</source>
        <translation>La lettre n’a pas de destinataire.</translation>
    </message>
    <message>
        <source>A line of the address is wider than the window of the envelope.</source>
        <translation>Une ligne de l’adresse est plus large que la fenêtre de l’enveloppe.</translation>
    </message>
    <message>
        <source>The address has more lines than the window of the envelope holds.</source>
        <translation>L’adresse a plus de lignes que la fenêtre de l’enveloppe n’en contient.</translation>
    </message>
    <message>
        <source>The name of the person does not fit beside the window of the envelope.</source>
        <translation>Le nom de la personne ne tient pas à côté de la fenêtre de l’enveloppe.</translation>
    </message>
    <message>
        <source>The name or the address holds a character that the letter&apos;s font does not have.</source>
        <translation>Le nom ou l’adresse contient un caractère que la police de la lettre n’a pas.</translation>
    </message>
    <message>
        <source>Lot %1, page %2 does not hold what was written. Do not send this lot; produce it again.</source>
        <translation>Lot %1&#xa0;: la page %2 ne contient pas ce qui a été écrit. N’envoyez pas ce lot&#x202f;; produisez-le à nouveau.</translation>
    </message>
    <message>
        <source>Lot %1 cannot be read again or has the wrong number of pages. Do not send it; produce it again.</source>
        <translation>Le lot %1 ne peut pas être relu ou n’a pas le bon nombre de pages. Ne l’envoyez pas&#x202f;; produisez-le à nouveau.</translation>
    </message>
    <message>
        <source>The window of the envelope is not on the page or too small. Correct the envelope profile.</source>
        <translation>La fenêtre de l’enveloppe est hors de la page ou trop petite. Corrigez le profil d’enveloppe.</translation>
    </message>
    <message>
        <source>The PDF file could not be written completely. Check the free space of the folder and start again.</source>
        <translation>Le fichier PDF n’a pas pu être écrit en entier. Vérifiez la place libre du dossier et recommencez.</translation>
    </message>
    <message>
        <source>A font file of the program is damaged. Install the program again.</source>
        <translation>Un fichier de police du programme est endommagé. Installez à nouveau le programme.</translation>
    </message>
    <message>
        <source>The address of the laboratory has too many lines: it would show in the window of the envelope.</source>
        <translation>L’adresse du laboratoire a trop de lignes&#xa0;: elle paraîtrait dans la fenêtre de l’enveloppe.</translation>
    </message>
    <message>
        <source>Give the envelope a name.</source>
        <translation>Donnez un nom à l’enveloppe.</translation>
    </message>
    <message>
        <source>The window does not lie on the page of 210 × 297 mm.</source>
        <translation>La fenêtre n’est pas sur la page de 210 × 297 mm.</translation>
    </message>
    <message>
        <source>The window is too small for seven lines of 38 characters: it needs %1 × %2 mm.</source>
        <translation>La fenêtre est trop petite pour sept lignes de 38 caractères&#xa0;: il faut %1 × %2 mm.</translation>
    </message>
    <message>
        <source>The window is too far left for the reference and the name beside it: it begins at %1 mm at the least.</source>
        <translation>La fenêtre est trop à gauche pour la référence et le nom à côté d’elle&#xa0;: elle commence à %1 mm au moins.</translation>
    </message>
    <message>
        <source>The sender would show in the window when the paper slides: the window begins %1 mm from the top at the least.</source>
        <translation>L’expéditeur paraîtrait dans la fenêtre quand la feuille glisse&#xa0;: la fenêtre commence à %1 mm du haut au moins.</translation>
    </message>
    <message>
        <source>The date would show in the window when the paper slides: the window ends %1 mm from the top at the most.</source>
        <translation>La date paraîtrait dans la fenêtre quand la feuille glisse&#xa0;: la fenêtre finit à %1 mm du haut au plus.</translation>
    </message>
    <message>
        <source>Fold marks go down the page, each below the one before, between 0 and 297 mm.</source>
        <translation>Les plis descendent la page, chacun sous le précédent, entre 0 et 297 mm.</translation>
    </message>
    <message>
        <source>A fold would cut the address in the window.</source>
        <translation>Un pli couperait l’adresse dans la fenêtre.</translation>
    </message>
    <message>
        <source>An envelope has a window of four numbers (left, top, width, height in millimetres) and at most three fold marks.</source>
        <translation>Une enveloppe a une fenêtre en quatre nombres (gauche, haut, largeur, hauteur en millimètres) et au plus trois plis.</translation>
    </message>
    <message>
        <source>The text is longer than its sheets: two pages, or four in large print, FALC or with an English text.</source>
        <translation>Le texte dépasse ses feuilles&#xa0;: deux pages, ou quatre en grands caractères, en FALC ou avec une page en anglais.</translation>
    </message>
</context>
<context>
    <name>services</name>
    <message>
        <source>The folder %1 is not empty and is no earlier demonstration. Choose another one; nothing was changed.</source>
        <translation>Le dossier %1 n’est pas vide et n’est pas une démonstration antérieure. Choisissez-en un autre&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The earlier demonstration in %1 could not be removed. Close the programs that use it.</source>
        <translation>La démonstration antérieure dans %1 n’a pas pu être supprimée. Fermez les programmes qui l’utilisent.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Le dossier %1 ne peut pas être créé.</translation>
    </message>
    <message>
        <source>Unknown encoding &quot;%1&quot;. Known: utf-8, utf-16le, utf-16be, windows-1252, iso-8859-15, ibm850, macroman.</source>
        <translation>Encodage inconnu «&#xa0;%1&#xa0;». Connus&#xa0;: utf-8, utf-16le, utf-16be, windows-1252, iso-8859-15, ibm850, macroman.</translation>
    </message>
    <message>
        <source>The separator is one character: ; , | or tab.</source>
        <translation>Le séparateur est un seul caractère&#xa0;: point-virgule, virgule, barre verticale ou tabulation.</translation>
    </message>
    <message>
        <source>%1 is a folder. Name the file.</source>
        <translation>%1 est un dossier. Nommez le fichier.</translation>
    </message>
    <message>
        <source>This very file was imported before: every person would be there twice. Nothing was changed.</source>
        <translation>Ce fichier même a déjà été importé&#xa0;: chaque personne y serait deux fois. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The incident in the vault cannot be read. Restore the last backup, then set the incident again.</source>
        <translation>L’incident du coffre est illisible. Restaurez la dernière sauvegarde, puis saisissez l’incident à nouveau.</translation>
    </message>
    <message>
        <source>Vault created</source>
        <translation>Coffre créé</translation>
    </message>
    <message>
        <source>Vault opened with the recovery sheet</source>
        <translation>Coffre ouvert avec la fiche de secours</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>Phrase de passe changée</translation>
    </message>
    <message>
        <source>Holder added</source>
        <translation>Dépositaire ajouté</translation>
    </message>
    <message>
        <source>Holder removed</source>
        <translation>Dépositaire retiré</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Sauvegarde faite</translation>
    </message>
    <message>
        <source>Incident saved</source>
        <translation>Incident enregistré</translation>
    </message>
    <message>
        <source>File imported</source>
        <translation>Fichier importé</translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>Import repris</translation>
    </message>
    <message>
        <source>Matching finished</source>
        <translation>Rapprochement terminé</translation>
    </message>
    <message>
        <source>Pair decided</source>
        <translation>Paire décidée</translation>
    </message>
    <message>
        <source>Masked values shown</source>
        <translation>Valeurs masquées dévoilées</translation>
    </message>
    <message>
        <source>Decision taken back</source>
        <translation>Décision annulée</translation>
    </message>
    <message>
        <source>Letters printed again</source>
        <translation>Lettres imprimées à nouveau</translation>
    </message>
    <message>
        <source>Lot posted</source>
        <translation>Lot posté</translation>
    </message>
    <message>
        <source>Letter returned</source>
        <translation>Lettre revenue</translation>
    </message>
    <message>
        <source>CNIL bundle prepared</source>
        <translation>Dossier CNIL préparé</translation>
    </message>
    <message>
        <source>CNIL receipt archived</source>
        <translation>Récapitulatif de la CNIL archivé</translation>
    </message>
    <message>
        <source>The file %1 cannot be read (%2).</source>
        <translation>Le fichier %1 est illisible (%2).</translation>
    </message>
    <message>
        <source>The ledger could not be written to the end (%1).</source>
        <translation>L’état n’a pas pu être écrit jusqu’au bout (%1).</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>à faire</translation>
    </message>
    <message>
        <source>no letter possible</source>
        <translation>pas de lettre possible</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>imprimée</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>postée</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>revenue</translation>
    </message>
    <message>
        <source>to the legal representatives</source>
        <translation>aux représentants légaux</translation>
    </message>
    <message>
        <source>to the person</source>
        <translation>à la personne</translation>
    </message>
    <message>
        <source>A lot holds between 1 and 20,000 letters.</source>
        <translation>Un lot contient de 1 à 20&#x202f;000 lettres.</translation>
    </message>
    <message>
        <source>Lot %1 holds the letters 1 to %2.</source>
        <translation>Le lot %1 contient les lettres 1 à %2.</translation>
    </message>
    <message>
        <source>The day of posting is between the day of printing and today.</source>
        <translation>Le jour de dépôt se situe entre le jour d’impression et aujourd’hui.</translation>
    </message>
    <message>
        <source>Lot %1 is already marked as posted.</source>
        <translation>Le lot %1 est déjà marqué comme posté.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a reference of a letter: a character is wrong or missing. It is printed at the top of the letter.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une référence de lettre&#xa0;: un caractère est faux ou manque. Elle est imprimée en haut de la lettre.</translation>
    </message>
    <message>
        <source>No letter of this vault has the reference %1.</source>
        <translation>Aucune lettre de ce coffre n’a la référence %1.</translation>
    </message>
    <message>
        <source>This person is no longer in the list.</source>
        <translation>Cette personne n’est plus dans la liste.</translation>
    </message>
    <message>
        <source>There is nothing to match yet: import the patient list and the extract of the leak first.</source>
        <translation>Il n’y a encore rien à rapprocher&#xa0;: importez d’abord la liste des patients et l’extrait de la fuite.</translation>
    </message>
    <message>
        <source>The pairs could not be written to the end (%1).</source>
        <translation>Les paires n’ont pas pu être écrites jusqu’au bout (%1).</translation>
    </message>
    <message>
        <source>The extract of the leak has no row %1.</source>
        <translation>L’extrait de la fuite n’a pas de ligne %1.</translation>
    </message>
    <message>
        <source>This pair is no longer there: the matching was run again.</source>
        <translation>Cette paire n’existe plus&#xa0;: le rapprochement a été relancé.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read (%2). Check its name and your right to read it.</source>
        <translation>Le fichier %1 est illisible (%2). Vérifiez son nom et votre droit de le lire.</translation>
    </message>
    <message>
        <source>The file %1 is too large for what it should be. Check that it is the right one.</source>
        <translation>Le fichier %1 est trop grand pour ce qu’il devrait être. Vérifiez que c’est le bon.</translation>
    </message>
    <message>
        <source>Describe the incident</source>
        <translation>Décrire l’incident</translation>
    </message>
    <message>
        <source>The 72 hours for the CNIL run from the moment you became aware: write it down first.</source>
        <translation>Les 72&#xa0;heures pour la CNIL courent dès votre prise de connaissance&#xa0;: notez-la d’abord.</translation>
    </message>
    <message>
        <source>Prepare the CNIL filing</source>
        <translation>Préparer la notification à la CNIL</translation>
    </message>
    <message>
        <source>The initial filing is due within 72 hours and may be incomplete.</source>
        <translation>La notification initiale est due sous 72&#xa0;heures et peut être incomplète.</translation>
    </message>
    <message>
        <source>Import the patient list</source>
        <translation>Importer la liste des patients</translation>
    </message>
    <message>
        <source>The list says whom the laboratory knows and where to write.</source>
        <translation>La liste dit qui le laboratoire connaît et où écrire.</translation>
    </message>
    <message>
        <source>Import the extract of the leak</source>
        <translation>Importer l’extrait de la fuite</translation>
    </message>
    <message>
        <source>The extract says which of your patients are concerned.</source>
        <translation>L’extrait dit lesquels de vos patients sont concernés.</translation>
    </message>
    <message>
        <source>Run the matching</source>
        <translation>Lancer le rapprochement</translation>
    </message>
    <message>
        <source>It finds your patients in the extract.</source>
        <translation>Il retrouve vos patients dans l’extrait.</translation>
    </message>
    <message>
        <source>Review the doubtful pairs</source>
        <translation>Relire les paires douteuses</translation>
    </message>
    <message>
        <source>Nobody is told anything about a pair that is not decided.</source>
        <translation>Personne n’est averti d’une paire qui n’est pas décidée.</translation>
    </message>
    <message>
        <source>Complete the incident</source>
        <translation>Compléter l’incident</translation>
    </message>
    <message>
        <source>The letters lack facts that the law demands.</source>
        <translation>Il manque aux lettres des faits que la loi exige.</translation>
    </message>
    <message>
        <source>Produce the letters</source>
        <translation>Produire les lettres</translation>
    </message>
    <message>
        <source>Each person concerned must be told individually (GDPR art. 34).</source>
        <translation>Chaque personne concernée doit être informée individuellement (RGPD, art.&#xa0;34).</translation>
    </message>
    <message>
        <source>Post the printed lots</source>
        <translation>Poster les lots imprimés</translation>
    </message>
    <message>
        <source>Printed letters inform nobody until they are posted.</source>
        <translation>Des lettres imprimées n’informent personne tant qu’elles ne sont pas postées.</translation>
    </message>
    <message>
        <source>Complete the CNIL filing</source>
        <translation>Compléter la notification à la CNIL</translation>
    </message>
    <message>
        <source>Report how many persons were informed, and keep the proof.</source>
        <translation>Indiquez combien de personnes ont été informées, et gardez la preuve.</translation>
    </message>
    <message>
        <source>The patient list has no patient %1.</source>
        <translation>La liste des patients n’a pas de patient %1.</translation>
    </message>
    <message>
        <source>There is no pair %1 (any more): the matching was run again. Nothing was decided.</source>
        <translation>Il n’y a pas (ou plus) de paire %1&#xa0;: le rapprochement a été relancé. Rien n’a été décidé.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>The file %1 holds no recovery code: 14 groups of 4 characters on one line are expected. Type the code of the sheet into a text file.</source>
        <translation>Le fichier %1 ne contient pas de code de secours&#xa0;: 14 groupes de 4 caractères sur une ligne sont attendus. Recopiez le code de la fiche dans un fichier texte.</translation>
    </message>
    <message>
        <source>There is no import %1. See the list of imports.</source>
        <translation>Il n’y a pas d’import %1. Voyez la liste des imports.</translation>
    </message>
    <message>
        <source>There is no lot %1. See the list of lots.</source>
        <translation>Il n’y a pas de lot %1. Voyez la liste des lots.</translation>
    </message>
    <message>
        <source>A file cannot have been received in the future: check the date.</source>
        <translation>Un fichier ne peut pas avoir été reçu dans le futur&#xa0;: vérifiez la date.</translation>
    </message>
    <message>
        <source>vault</source>
        <translation>coffre</translation>
    </message>
    <message>
        <source>generated files</source>
        <translation>fichiers générés</translation>
    </message>
    <message>
        <source>patient list</source>
        <translation>liste des patients</translation>
    </message>
    <message>
        <source>extract of the leak</source>
        <translation>extrait de la fuite</translation>
    </message>
    <message>
        <source>matching</source>
        <translation>rapprochement</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>lettres</translation>
    </message>
    <message>
        <source>CNIL bundle</source>
        <translation>dossier CNIL</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>journal</translation>
    </message>
    <message>
        <source>longest name</source>
        <translation>nom le plus long</translation>
    </message>
    <message>
        <source>longest address</source>
        <translation>adresse la plus longue</translation>
    </message>
    <message>
        <source>most categories</source>
        <translation>le plus de catégories</translation>
    </message>
    <message>
        <source>fewest categories</source>
        <translation>le moins de catégories</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>mineur</translation>
    </message>
    <message>
        <source>abroad</source>
        <translation>à l’étranger</translation>
    </message>
    <message>
        <source>no postal code</source>
        <translation>sans code postal</translation>
    </message>
    <message>
        <source>with a password</source>
        <translation>avec un mot de passe</translation>
    </message>
    <message>
        <source>with a health comment</source>
        <translation>avec un commentaire de santé</translation>
    </message>
    <message>
        <source>This file looks like the whole leak rather than the rows of one laboratory: %1</source>
        <translation>Ce fichier ressemble à la fuite entière plutôt qu’aux lignes d’un seul laboratoire&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing was imported. Only the extract that the processor or an authority gave you may be used; if this is it, confirm its provenance.</source>
        <translation>Rien n’a été importé. Seul l’extrait que le sous-traitant ou une autorité vous a remis peut être utilisé&#x202f;; si c’est bien lui, confirmez sa provenance.</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>le dossier ne peut pas être créé</translation>
    </message>
    <message>
        <source>The folder already holds another %1. Choose an empty folder; no letter was produced.</source>
        <translation>Le dossier contient déjà un autre %1. Choisissez un dossier vide&#x202f;; aucune lettre n’a été produite.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read (%2). Check its name and your right to read it; nothing was imported.</source>
        <translation>Le fichier %1 est illisible (%2). Vérifiez son nom et votre droit de le lire&#x202f;; rien n’a été importé.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The columns of this file were not recognised with certainty: %1 Confirm them with a mapping file; nothing was imported.</source>
        <translation>Les colonnes de ce fichier n’ont pas été reconnues avec certitude&#xa0;: %1 Confirmez-les par un fichier de correspondance&#x202f;; rien n’a été importé.</translation>
    </message>
    <message>
        <source>The letters cannot be printed yet: %1 Nothing was produced.</source>
        <translation>Les lettres ne peuvent pas encore être imprimées&#xa0;: %1 Rien n’a été produit.</translation>
    </message>
    <message>
        <source>1 digit</source>
        <translation>1 chiffre</translation>
    </message>
    <message>
        <source>1 letter</source>
        <translation>1 lettre</translation>
    </message>
    <message>
        <source>2 digits</source>
        <translation>2 chiffres</translation>
    </message>
    <message>
        <source>2 letters</source>
        <translation>2 lettres</translation>
    </message>
    <message>
        <source>first name and surname exchanged</source>
        <translation>prénom et nom inversés</translation>
    </message>
    <message>
        <source>birth name = name of use</source>
        <translation>nom de naissance = nom d’usage</translation>
    </message>
    <message>
        <source>day ↔ month</source>
        <translation>jour ↔ mois</translation>
    </message>
    <message>
        <source>absent from the leak</source>
        <translation>absent de la fuite</translation>
    </message>
    <message>
        <source>absent from the list</source>
        <translation>absent de la liste</translation>
    </message>
    <message>
        <source>identical</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>one is part of the other</source>
        <translation>l’un contient l’autre</translation>
    </message>
    <message>
        <source>another value</source>
        <translation>autre valeur</translation>
    </message>
    <message>
        <source>Pairs of one pattern decided</source>
        <translation>Paires de mêmes motifs décidées</translation>
    </message>
    <message>
        <source>Row and patient paired by hand</source>
        <translation>Ligne rattachée à un patient à la main</translation>
    </message>
    <message>
        <source>Pair read a second time</source>
        <translation>Paire lue une seconde fois</translation>
    </message>
    <message>
        <source>Disputed pair settled</source>
        <translation>Paire tranchée</translation>
    </message>
    <message>
        <source>This pair was read by two readers: its final verdict is given with &quot;settle&quot;. Nothing was decided.</source>
        <translation>Cette paire a été lue par deux lecteurs&#xa0;: le verdict final se donne avec «&#xa0;settle&#xa0;», ou dans la liste «&#xa0;À trancher&#xa0;». Rien n’a été décidé.</translation>
    </message>
    <message>
        <source>&quot;Same&quot; cannot be said of all these pairs at once, because of: %1. Read them one by one; &quot;different&quot; and &quot;unsure&quot; are possible for all. Nothing was decided.</source>
        <translation>«&#xa0;Même personne&#xa0;» ne peut pas être décidé pour toutes ces paires à la fois, à cause de&#xa0;: %1. Relisez-les une à une&#x202f;; «&#xa0;différente&#xa0;» et «&#xa0;doute&#xa0;» restent possibles pour toutes. Rien n’a été décidé.</translation>
    </message>
    <message>
        <source>No pair with these reasons is left to decide. Nothing was decided.</source>
        <translation>Aucune paire de ces motifs n’attend plus de décision. Rien n’a été décidé.</translation>
    </message>
    <message numerus="yes">
        <source>There are now %1 pair(s) with these reasons, not %2: look at them again. Nothing was decided.</source>
        <translation>
            <numerusform>Il y a maintenant %1 paire de ces motifs, et non %2&#xa0;: regardez-la à nouveau. Rien n’a été décidé.</numerusform>
            <numerusform>Il y a maintenant %1 paires de ces motifs, et non %2&#xa0;: regardez-les à nouveau. Rien n’a été décidé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Several rows have the reference %1. Choose the person in the window, where the rows are shown. Nothing was decided.</source>
        <translation>Plusieurs lignes ont la référence %1. Choisissez la personne dans la fenêtre, où les lignes sont montrées. Rien n’a été décidé.</translation>
    </message>
    <message>
        <source>same</source>
        <translation>même personne</translation>
    </message>
    <message>
        <source>different</source>
        <translation>différente</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>doute</translation>
    </message>
    <message>
        <source>to settle</source>
        <translation>à trancher</translation>
    </message>
    <message>
        <source>One of the two rows is no longer there: its file was taken back. Nothing was decided.</source>
        <translation>L’une des deux lignes n’existe plus&#xa0;: son fichier a été repris. Rien n’a été décidé.</translation>
    </message>
    <message>
        <source>Type a part of a name, a birth date, the beginning of a social-security number, or a patient number.</source>
        <translation>Saisissez le début d’un nom, une date de naissance, le début d’un numéro de sécurité sociale ou un numéro de patient.</translation>
    </message>
    <message>
        <source>A second reading needs the reader&apos;s name: it must be another person than the first reader. Nothing was decided.</source>
        <translation>Une seconde lecture demande le nom du lecteur&#xa0;: ce doit être une autre personne que le premier. Rien n’a été décidé.</translation>
    </message>
    <message>
        <source>The same reader gave the first verdict: a second reading is by another person. Nothing was decided.</source>
        <translation>Le même lecteur a donné le premier verdict&#xa0;: la seconde lecture revient à une autre personne. Rien n’a été décidé.</translation>
    </message>
    <message>
        <source>This pair has no first verdict yet. Nothing was decided.</source>
        <translation>Cette paire n’a pas encore de premier verdict. Rien n’a été décidé.</translation>
    </message>
    <message>
        <source>This pair was read a second time already. Nothing was decided.</source>
        <translation>Cette paire a déjà été lue une seconde fois. Rien n’a été décidé.</translation>
    </message>
    <message>
        <source>All pairs that are left for a second reading were first read by this reader: another person must read them.</source>
        <translation>Toutes les paires qui restent pour la seconde lecture ont d’abord été lues par ce lecteur&#xa0;: une autre personne doit les lire.</translation>
    </message>
    <message>
        <source>Only a pair that two readers have read is settled. Nothing was decided.</source>
        <translation>On ne tranche qu’une paire lue par deux lecteurs. Rien n’a été décidé.</translation>
    </message>
    <message>
        <source>deceased</source>
        <translation>décédé</translation>
    </message>
    <message>
        <source>There is no patient with a complete birth date to compare with. Import the list of patients first.</source>
        <translation>Il n’y a aucun patient avec une date de naissance complète à comparer. Importez d’abord la liste des patients.</translation>
    </message>
    <message>
        <source>This very file was already compared, on %1. Nothing was changed. Compare it again only if patients were added since.</source>
        <translation>Ce même fichier a déjà été comparé, le %1. Rien n’a été modifié. Ne le comparez de nouveau que si des patients ont été ajoutés depuis.</translation>
    </message>
    <message>
        <source>Of the %1 lines of this file, %2 cannot be read: it is damaged or not INSEE&apos;s. Download it again; nothing was imported.</source>
        <translation>Sur les %1 lignes de ce fichier, %2 sont illisibles&#xa0;: il est abîmé ou ne vient pas de l’INSEE. Téléchargez-le de nouveau&#x202f;; rien n’a été importé.</translation>
    </message>
    <message>
        <source>There is no proposal %1. See the list of proposed deaths; nothing was changed.</source>
        <translation>Il n’y a pas de proposition %1. Voyez la liste des décès proposés&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>supplement due</source>
        <translation>complément à envoyer</translation>
    </message>
    <message>
        <source>The letters are printed and in the vault, but a lot could not be given its name %1 (%2). Produce letters into this folder again: that finishes it.</source>
        <translation>Les lettres sont imprimées et enregistrées dans le coffre, mais un lot n’a pas pu recevoir son nom %1 (%2). Relancez la production des lettres dans ce dossier&#xa0;: elle terminera.</translation>
    </message>
    <message>
        <source>another file has that name</source>
        <translation>un autre fichier porte ce nom</translation>
    </message>
    <message>
        <source>agree in part</source>
        <translation>s’accordent en partie</translation>
    </message>
    <message>
        <source>The file %1 cannot be written (%2). Choose another folder or free some space; nothing was changed.</source>
        <translation>Le fichier %1 ne peut pas être écrit (%2). Choisissez un autre dossier ou libérez de la place&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Line %1 has no postal code of five digits: this is not the list of postal codes. Nothing was changed.</source>
        <translation>La ligne %1 n’a pas de code postal à cinq chiffres&#xa0;: ce n’est pas la base des codes postaux. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The file %1 could not be written to the end (%2).</source>
        <translation>Le fichier %1 n’a pas pu être écrit jusqu’au bout (%2).</translation>
    </message>
    <message>
        <source>This patient is no longer in the list; nothing was changed.</source>
        <translation>Ce patient n’est plus dans la liste&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>No letter could go to this address (%1); nothing was changed.</source>
        <translation>Aucune lettre ne pourrait partir à cette adresse (%1)&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 Nothing was changed.</source>
        <translation>%1 Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>No patient has this number.</source>
        <translation>Aucun patient n’a ce numéro.</translation>
    </message>
    <message>
        <source>Several patients have this number.</source>
        <translation>Plusieurs patients ont ce numéro.</translation>
    </message>
    <message>
        <source>The form is one of standard, large_print, easy_read, english.</source>
        <translation>La forme est standard, large_print, easy_read ou english.</translation>
    </message>
    <message>
        <source>The guardian has no name.</source>
        <translation>Le tuteur ou curateur n’a pas de nom.</translation>
    </message>
    <message>
        <source>No letter could reach the guardian&apos;s address: it needs a street, a postal code and a town.</source>
        <translation>Aucune lettre n’arriverait à l’adresse du tuteur ou curateur&#xa0;: il faut une voie, un code postal et une localité.</translation>
    </message>
    <message>
        <source>No patient has the number &quot;%1&quot;; nothing was changed.</source>
        <translation>Aucun patient n’a le numéro «&#xa0;%1&#xa0;»&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Several patients have the number &quot;%1&quot;: take back one of the patient lists first. Nothing was changed.</source>
        <translation>Plusieurs patients ont le numéro «&#xa0;%1&#xa0;»&#xa0;: reprenez d’abord une des listes de patients. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>the number is damaged</source>
        <translation>le numéro est abîmé</translation>
    </message>
    <message>
        <source>nobody has this number</source>
        <translation>personne n’a ce numéro</translation>
    </message>
    <message>
        <source>the number is in the file more than once</source>
        <translation>le numéro est plusieurs fois dans le fichier</translation>
    </message>
    <message>
        <source>the letter of this person is already made</source>
        <translation>la lettre de cette personne est déjà faite</translation>
    </message>
    <message>
        <source>no letter may go to this person</source>
        <translation>aucune lettre ne doit partir à cette personne</translation>
    </message>
    <message>
        <source>line 1 names somebody else</source>
        <translation>la ligne 1 nomme quelqu’un d’autre</translation>
    </message>
    <message>
        <source>no letter could go to this address</source>
        <translation>aucune lettre ne pourrait partir à cette adresse</translation>
    </message>
    <message>
        <source>On %1 lines the name is not that of the number: the columns were shifted or sorted against each other.</source>
        <translation>Sur %1 lignes, le nom n’est pas celui du numéro&#xa0;: les colonnes ont été décalées ou triées les unes sans les autres.</translation>
    </message>
    <message>
        <source>The column L%1 has the values of other lines: it was shifted or sorted alone.</source>
        <translation>La colonne L%1 porte les valeurs d’autres lignes&#xa0;: elle a été décalée ou triée seule.</translation>
    </message>
    <message>
        <source>Address corrected</source>
        <translation>Adresse corrigée</translation>
    </message>
    <message>
        <source>Addresses exported for validation</source>
        <translation>Adresses exportées pour validation</translation>
    </message>
    <message>
        <source>Validated addresses taken over</source>
        <translation>Adresses validées reprises</translation>
    </message>
    <message>
        <source>List of communes replaced</source>
        <translation>Liste des communes remplacée</translation>
    </message>
    <message>
        <source>Instructions for a person changed</source>
        <translation>Consignes d’une personne modifiées</translation>
    </message>
    <message>
        <source>File of instructions applied</source>
        <translation>Fichier de consignes appliqué</translation>
    </message>
    <message>
        <source>The lot %1 could not be written (%2). It was not produced; lots before it are finished. Choose another folder or free some space, then start again.</source>
        <translation>Le lot %1 n’a pas pu être écrit (%2). Il n’est pas produit&#x202f;; les lots précédents sont terminés. Choisissez un autre dossier ou libérez de la place, puis recommencez.</translation>
    </message>
    <message numerus="yes">
        <source>%1 lot(s) with %2 letter(s) are finished and stay; the next production goes on after them.</source>
        <translation>
            <numerusform>%1 lot (%2 lettres) est terminé et reste&#x202f;; la production suivante reprend après lui.</numerusform>
            <numerusform>%1 lots (%2 lettres) sont terminés et restent&#x202f;; la production suivante reprend après eux.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lot %1, letter %2: the name on it is not the name of that patient in the list. This lot was not produced. Please report this error.</source>
        <translation>Lot %1, lettre %2&#xa0;: le nom imprimé n’est pas celui de ce patient dans la liste. Ce lot n’est pas produit. Merci de signaler cette erreur.</translation>
    </message>
    <message>
        <source>Say why this alarm may pass: the reason is part of what you can show later.</source>
        <translation>Dites pourquoi cette alarme peut passer&#xa0;: le motif fait partie de ce que vous pourrez montrer plus tard.</translation>
    </message>
    <message>
        <source>The check before printing raises no alarm of this name now, or none that can be accepted.</source>
        <translation>Le contrôle avant impression ne donne pas d’alarme de ce nom, ou aucune qui puisse être acceptée.</translation>
    </message>
    <message>
        <source>Letters are let go by 0, 1 or 2 signatures.</source>
        <translation>Les lettres partent avec 0, 1 ou 2 signatures.</translation>
    </message>
    <message>
        <source>This is not the code of the present sample: letters or texts have changed since. Look at the sample again.</source>
        <translation>Ce n’est pas le code des cas difficiles actuels&#xa0;: des lettres ou des textes ont changé depuis. Relisez les cas difficiles.</translation>
    </message>
    <message>
        <source>Alarm of the check accepted</source>
        <translation>Alarme du contrôle acceptée</translation>
    </message>
    <message>
        <source>Number of signatures changed</source>
        <translation>Nombre de signatures changé</translation>
    </message>
    <message>
        <source>Mailing signed</source>
        <translation>Envoi signé</translation>
    </message>
    <message>
        <source>Lot of letters produced</source>
        <translation>Lot de lettres produit</translation>
    </message>
    <message>
        <source>Production finished</source>
        <translation>Production terminée</translation>
    </message>
    <message>
        <source>not concerned by the leak, as far as is known</source>
        <translation>non concernée par la fuite, à notre connaissance</translation>
    </message>
    <message>
        <source>Lot %1 was posted: its letters would be sent twice. For a spoilt letter, print it again into a PDF; nothing was printed.</source>
        <translation>Le lot %1 est posté&#xa0;: ses lettres partiraient deux fois. Pour une lettre abîmée, réimprimez-la en PDF&#x202f;; rien n’a été imprimé.</translation>
    </message>
    <message>
        <source>The proof %1 is no PDF, JPEG or PNG. Scan the stamped deposit slip into one of these; nothing was changed.</source>
        <translation>La preuve %1 n’est ni un PDF, ni un JPEG, ni un PNG. Numérisez le bordereau tamponné dans l’un de ces formats&#x202f;; rien n’a été changé.</translation>
    </message>
    <message numerus="yes">
        <source>Lot %1: %2 envelope(s) counted, %3 expected. Count again, or say what explains the difference; nothing was posted.</source>
        <translation>
            <numerusform>Lot %1&#xa0;: %2 pli compté, %3 attendus. Recomptez, ou dites ce qui explique l’écart&#x202f;; rien n’a été posté.</numerusform>
            <numerusform>Lot %1&#xa0;: %2 plis comptés, %3 attendus. Recomptez, ou dites ce qui explique l’écart&#x202f;; rien n’a été posté.</numerusform>
        </translation>
    </message>
    <message>
        <source>The number of envelopes is 0 or more.</source>
        <translation>Le nombre de plis est de 0 ou plus.</translation>
    </message>
    <message>
        <source>Lot %1 is not marked as posted.</source>
        <translation>Le lot %1 n’est pas marqué comme posté.</translation>
    </message>
    <message>
        <source>Letters of lot %1 have come back: it was posted. Nothing was changed.</source>
        <translation>Des lettres du lot %1 sont revenues&#xa0;: il a été posté. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>A document for the CNIL was made since lot %1 was marked as posted, and counts it. Nothing was changed.</source>
        <translation>Un document pour la CNIL a été préparé depuis que le lot %1 est marqué comme posté, et le compte. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Lot %1 has this proof already.</source>
        <translation>Le lot %1 a déjà cette preuve.</translation>
    </message>
    <message numerus="yes">
        <source>Lot %1 has %2 proof(s) of posting, and not this one.</source>
        <translation>
            <numerusform>Le lot %1 a %2 preuve de dépôt, et pas celle-ci.</numerusform>
            <numerusform>Le lot %1 a %2 preuves de dépôt, et pas celle-ci.</numerusform>
        </translation>
    </message>
    <message>
        <source>The proof of lot %1 is not as it was kept. Verify the vault; nothing was written.</source>
        <translation>La preuve du lot %1 n’est plus telle qu’elle a été conservée. Vérifiez le coffre&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>There is no envelope of this name. There are: %1.</source>
        <translation>Il n’y a pas d’enveloppe de ce nom. Il y a&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The folder %1 already holds something. Choose a new or an empty one; nothing was written.</source>
        <translation>Le dossier %1 contient déjà quelque chose. Choisissez-en un nouveau ou un vide&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>the folder could not be given its name</source>
        <translation>le dossier n’a pas pu recevoir son nom</translation>
    </message>
    <message>
        <source>This version of the program does not make lot %1 again byte for byte. Name the folder that holds its file %2; nothing was handed over.</source>
        <translation>Cette version du programme ne refait pas le lot %1 à l’octet près. Indiquez le dossier qui contient son fichier %2&#x202f;; rien n’a été remis.</translation>
    </message>
    <message>
        <source>Lot %1, letter %2: its country has no code. Correct it in the address, or use the layout for a print shop; nothing was handed over.</source>
        <translation>Lot %1, lettre %2&#xa0;: son pays n’a pas de code. Corrigez-le dans l’adresse, ou choisissez le format pour un imprimeur&#x202f;; rien n’a été remis.</translation>
    </message>
    <message>
        <source>Lot %1 was posted: its letters would be sent twice. Nothing was handed over.</source>
        <translation>Le lot %1 est posté&#xa0;: ses lettres partiraient deux fois. Rien n’a été remis.</translation>
    </message>
    <message>
        <source>Name at least one lot.</source>
        <translation>Indiquez au moins un lot.</translation>
    </message>
    <message>
        <source>The file %1 is not the one that was produced. Do not send it; nothing was handed over.</source>
        <translation>Le fichier %1 n’est pas celui qui a été produit. Ne l’envoyez pas&#x202f;; rien n’a été remis.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message numerus="yes">
        <source>All %1 letter(s) were printed.</source>
        <translation>
            <numerusform>Le pli (%1) est imprimé.</numerusform>
            <numerusform>Les %1 plis sont imprimés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Letters %1 printed: go on at %2.</source>
        <translation>Plis %1 imprimés&#xa0;: reprenez à %2.</translation>
    </message>
    <message>
        <source>Letters %1 uncertain: look at what came out of the printer, go on at %2.</source>
        <translation>Plis %1 incertains&#xa0;: vérifiez la sortie, reprenez à %2.</translation>
    </message>
    <message>
        <source>Letters %1 printed, %2 uncertain: look at what came out of the printer, go on at %3.</source>
        <translation>Plis %1 imprimés, %2 incertains&#xa0;: vérifiez la sortie, reprenez à %3.</translation>
    </message>
    <message>
        <source>Day of posting taken back</source>
        <translation>Date de dépôt reprise</translation>
    </message>
    <message>
        <source>Envelopes counted</source>
        <translation>Plis comptés</translation>
    </message>
    <message>
        <source>Proof of posting kept</source>
        <translation>Preuve de dépôt conservée</translation>
    </message>
    <message>
        <source>Envelope chosen</source>
        <translation>Enveloppe choisie</translation>
    </message>
    <message>
        <source>Letters on their way to the printer</source>
        <translation>Lettres en route vers l’imprimante</translation>
    </message>
    <message>
        <source>Letters gone to the printer</source>
        <translation>Lettres envoyées à l’imprimante</translation>
    </message>
    <message>
        <source>Printing gone on with</source>
        <translation>Impression reprise</translation>
    </message>
    <message>
        <source>Lots handed over</source>
        <translation>Lots remis à un routeur</translation>
    </message>
    <message>
        <source>This file is too long for the text of a letter.</source>
        <translation>Ce fichier est trop long pour le texte d’une lettre.</translation>
    </message>
    <message>
        <source>There is no text &quot;%1&quot;. Texts: %2.</source>
        <translation>Il n’y a pas de texte «&#xa0;%1&#xa0;». Textes&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Phrases per category of data</source>
        <translation>Phrases par catégorie de données</translation>
    </message>
    <message>
        <source>The letter with every category has %1 pages in the form &quot;%2&quot;; at most %3 fit. Shorten the text.</source>
        <translation>La lettre de toutes les catégories fait %1 pages dans la forme «&#xa0;%2&#xa0;»&#x202f;; %3 au plus. Raccourcissez le texte.</translation>
    </message>
    <message>
        <source>There is no such version.</source>
        <translation>Cette version n’existe pas.</translation>
    </message>
    <message>
        <source>incident (%1), line %2: </source>
        <translation>incident (%1), ligne %2&#xa0;: </translation>
    </message>
    <message>
        <source>line %1: </source>
        <translation>ligne %1&#xa0;: </translation>
    </message>
    <message>
        <source>The letter %1 was already noted as returned, on %2.</source>
        <translation>La lettre %1 était déjà notée comme revenue, le %2.</translation>
    </message>
    <message>
        <source>The letter %1 is not marked as posted, so it cannot have come back. Mark its lot %2 as posted first.</source>
        <translation>La lettre %1 n’est pas marquée comme postée&#xa0;: elle ne peut pas être revenue. Marquez d’abord son lot %2 comme posté.</translation>
    </message>
    <message>
        <source>Say why the letter came back (see the list of reasons).</source>
        <translation>Dites pourquoi la lettre est revenue (voir la liste des motifs).</translation>
    </message>
    <message>
        <source>A death cannot be deduced from a returned letter, and a carrier may not write it. Choose what the envelope says of the address; deaths are confirmed on evidence (Files, Proposed deaths).</source>
        <translation>Un décès ne se déduit pas d’un retour, et le facteur n’a pas le droit de l’écrire. Choisissez ce que l’enveloppe dit de l’adresse&#x202f;; un décès se confirme sur pièce (Fichiers, Décès proposés).</translation>
    </message>
    <message>
        <source>The day of the return is between the day of posting and today.</source>
        <translation>Le jour du retour se situe entre le jour du dépôt et aujourd’hui.</translation>
    </message>
    <message>
        <source>%1: returned, %2.</source>
        <translation>%1&#xa0;: revenue, %2.</translation>
    </message>
    <message>
        <source>The patient %1 is not among the persons concerned.</source>
        <translation>Le patient %1 n’est pas parmi les personnes concernées.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a reference of a letter: the check symbol does not agree, so a character is wrong. Read it again at the top of the letter.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une référence de lettre&#xa0;: le caractère de contrôle ne concorde pas, donc un caractère est faux. Relisez-la en haut de la lettre.</translation>
    </message>
    <message>
        <source>The letter %1 is not noted as returned.</source>
        <translation>La lettre %1 n’est pas notée comme revenue.</translation>
    </message>
    <message>
        <source>A second letter was printed since the letter %1 came back: decide about that one.</source>
        <translation>Une seconde lettre a été imprimée depuis le retour de la lettre %1&#xa0;: décidez pour celle-là.</translation>
    </message>
    <message>
        <source>A public notice is for people without any usable address: say what was searched before (%1). Nothing was changed.</source>
        <translation>L’information publique est pour les personnes sans aucune adresse utilisable&#xa0;: dites ce qui a été cherché avant (%1). Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Another address of this person is known and was never tried: send the letter again first. Nothing was changed.</source>
        <translation>Une autre adresse de cette personne est connue et n’a jamais été essayée&#xa0;: renvoyez d’abord la lettre. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The address seems right (%1): send the letter once more first. A public notice is for people without any usable address.</source>
        <translation>L’adresse semble juste (%1)&#xa0;: renvoyez d’abord la lettre une fois. L’information publique est pour les personnes sans aucune adresse utilisable.</translation>
    </message>
    <message>
        <source>The letter went to the guardian: correct the guardian&apos;s address, then decide to send again. Nothing was changed.</source>
        <translation>La lettre est partie chez le tuteur&#xa0;: corrigez l’adresse du tuteur, puis décidez un nouvel envoi. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>A letter cannot be sent to this address: it needs a street, a postal code and a town, each line within 38 characters. Nothing was changed.</source>
        <translation>Une lettre ne peut pas partir à cette adresse&#xa0;: il faut une voie, un code postal et une commune, 38 caractères au plus par ligne. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The letter came back from this very address: to try it again, decide to send it again. Nothing was changed.</source>
        <translation>La lettre revient justement de cette adresse&#xa0;: pour l’essayer encore, décidez un nouvel envoi. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The death of this person is confirmed: no letter is due. Nothing was changed.</source>
        <translation>Le décès de cette personne est confirmé&#xa0;: aucune lettre n’est due. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>new address, to be sent again</source>
        <translation>nouvelle adresse, à renvoyer</translation>
    </message>
    <message>
        <source>to be sent again</source>
        <translation>à renvoyer</translation>
    </message>
    <message>
        <source>public notice (art. 34(3)(c))</source>
        <translation>information publique (art. 34(3)(c))</translation>
    </message>
    <message>
        <source>A public notice is for people without any usable address. This person can be written to, was written to, or is kept back for another reason. Nothing was changed.</source>
        <translation>L’information publique est pour les personnes sans aucune adresse utilisable. On peut écrire à cette personne, on lui a écrit, ou sa lettre est retenue pour une autre raison. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>A reason has a key of a-z, 0-9 and _, and a text of at most 80 characters.</source>
        <translation>Un motif a une clé faite de a-z, 0-9 et _, et un texte de 80 caractères au plus.</translation>
    </message>
    <message>
        <source>There is no reason that speaks of death: a carrier may not write it, and no death follows from a return. See the guide, section Returns.</source>
        <translation>Aucun motif ne parle de décès&#xa0;: le facteur n’a pas le droit de l’écrire, et un retour ne prouve aucun décès. Voir le guide, section Retours.</translation>
    </message>
    <message>
        <source>The list already has this reason: %1.</source>
        <translation>La liste a déjà ce motif&#xa0;: %1.</translation>
    </message>
    <message>
        <source>There is no reason &quot;%1&quot;.</source>
        <translation>Il n’y a pas de motif «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>this is not a reference of a letter, or a character of it is wrong</source>
        <translation>ce n’est pas une référence de lettre, ou un caractère est faux</translation>
    </message>
    <message>
        <source>the reference %1 is twice in the file</source>
        <translation>la référence %1 est deux fois dans le fichier</translation>
    </message>
    <message>
        <source>the reason is not in the list (returns reasons add)</source>
        <translation>le motif n’est pas dans la liste (returns reasons add)</translation>
    </message>
    <message>
        <source>the date cannot be read: 2021-03-31 or 31/03/2021</source>
        <translation>la date n’est pas lisible&#xa0;: 2021-03-31 ou 31/03/2021</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>ligne %1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 line(s) cannot be applied, so nothing was. %3. Correct them, or see all of them with a dry run.</source>
        <translation>
            <numerusform>%1 ligne sur %2 ne peut pas être appliquée, donc rien ne l’a été. %3. Corrigez-la, ou voyez tout par un essai à blanc.</numerusform>
            <numerusform>%1 lignes sur %2 ne peuvent pas être appliquées, donc rien ne l’a été. %3. Corrigez-les, ou voyez-les toutes par un essai à blanc.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is on the list of the public notice: everybody concerned is, or will be, written to. Nothing was written.</source>
        <translation>Personne n’est sur la liste de l’information publique&#xa0;: toutes les personnes concernées ont reçu ou recevront une lettre. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Persons concerned by the breach</source>
        <translation>Personnes concernées par la violation</translation>
    </message>
    <message>
        <source>Told by the public notice</source>
        <translation>Averties par l’information publique</translation>
    </message>
    <message>
        <source>of whom: no usable address in the patient list</source>
        <translation>dont&#xa0;: aucune adresse utilisable dans la liste de patients</translation>
    </message>
    <message>
        <source>of whom: one letter came back</source>
        <translation>dont&#xa0;: une lettre revenue</translation>
    </message>
    <message>
        <source>of whom: two letters or more came back</source>
        <translation>dont&#xa0;: deux lettres ou plus revenues</translation>
    </message>
    <message>
        <source>Letters posted between</source>
        <translation>Lettres postées entre</translation>
    </message>
    <message>
        <source>Why a public notice: GDPR art. 34(3)(c)</source>
        <translation>Pourquoi une information publique&#xa0;: RGPD art. 34(3)(c)</translation>
    </message>
    <message>
        <source>Art. 34(3)(c) allows a public communication where writing to each person would take a disproportionate effort. It is used here for persons without any usable address, and for nobody else.</source>
        <translation>L’art. 34(3)(c) admet une communication publique quand écrire à chaque personne exigerait des efforts disproportionnés. Elle sert ici aux personnes sans aucune adresse utilisable, et à personne d’autre.</translation>
    </message>
    <message>
        <source>Why the last letter came back</source>
        <translation>Pourquoi la dernière lettre est revenue</translation>
    </message>
    <message>
        <source>What was searched before</source>
        <translation>Ce qui a été cherché avant</translation>
    </message>
    <message>
        <source>Still to be tried</source>
        <translation>Reste à essayer</translation>
    </message>
    <message>
        <source>A telephone number in the patient list was not tried</source>
        <translation>Un numéro de téléphone de la liste n’a pas été essayé</translation>
    </message>
    <message>
        <source>An e-mail address in the patient list was not tried</source>
        <translation>Une adresse électronique de la liste n’a pas été essayée</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Personne trouvé</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) found</source>
        <translation>
            <numerusform>%n personne trouvée</numerusform>
            <numerusform>%n personnes trouvées</numerusform>
        </translation>
    </message>
    <message>
        <source>printed, not posted</source>
        <translation>imprimée, pas postée</translation>
    </message>
    <message>
        <source>The answers do not agree with the vault: nothing was changed.</source>
        <translation>Les réponses ne concordent pas avec le coffre&#xa0;: rien n’a été changé.</translation>
    </message>
    <message>
        <source>No letter goes to this person: see the data protection officer. Nothing was changed.</source>
        <translation>Aucune lettre ne part à cette personne&#xa0;: voyez le délégué à la protection des données. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Without the reference of the letter no address is changed by telephone: a fraudster with the leak could have the letter sent to them. Nothing was changed.</source>
        <translation>Sans la référence de la lettre, aucune adresse ne change par téléphone&#xa0;: un fraudeur qui a la fuite pourrait se faire envoyer la lettre. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The letter goes to the guardian: correct the guardian&apos;s address. Nothing was changed.</source>
        <translation>La lettre part chez le tuteur&#xa0;: corrigez l’adresse du tuteur. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>No letter of this vault has this reference.</source>
        <translation>Aucune lettre de ce coffre n’a cette référence.</translation>
    </message>
    <message>
        <source>A note has at most %1 characters.</source>
        <translation>Une note a au plus %1 caractères.</translation>
    </message>
    <message>
        <source>A note holds no social-security number. Nothing was noted.</source>
        <translation>Une note ne contient pas de numéro de sécurité sociale. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>An outcome is one of: %1.</source>
        <translation>Une issue est l’une de&#xa0;: %1.</translation>
    </message>
    <message>
        <source>This is not a reference of a letter: a character is wrong or missing. Ask the caller to read it again, character by character.</source>
        <translation>Ce n’est pas une référence de lettre&#xa0;: un caractère est faux ou manque. Faites-la relire, caractère par caractère.</translation>
    </message>
    <message>
        <source>Type the name and the whole birth date, as 14/07/1958.</source>
        <translation>Tapez le nom et la date de naissance entière, comme 14/07/1958.</translation>
    </message>
    <message>
        <source>postal validation service</source>
        <translation>service de validation postale</translation>
    </message>
    <message>
        <source>after a returned letter</source>
        <translation>après un retour</translation>
    </message>
    <message>
        <source>after a call</source>
        <translation>après un appel</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>saisie à la main</translation>
    </message>
    <message>
        <source>Letter printed (lot %1, rank %2; %3), to: %4</source>
        <translation>Lettre imprimée (lot %1, rang %2&#x202f;; %3), adressée à&#xa0;: %4</translation>
    </message>
    <message>
        <source>Letter posted</source>
        <translation>Lettre postée</translation>
    </message>
    <message>
        <source>Letter came back: %1</source>
        <translation>Lettre revenue&#xa0;: %1</translation>
    </message>
    <message>
        <source>Decided: to be sent again to a new address</source>
        <translation>Décidé&#xa0;: nouvel envoi à une nouvelle adresse</translation>
    </message>
    <message>
        <source>Decided: to be sent again</source>
        <translation>Décidé&#xa0;: nouvel envoi</translation>
    </message>
    <message>
        <source>Decided: public notice</source>
        <translation>Décidé&#xa0;: information publique</translation>
    </message>
    <message>
        <source>Address corrected (%1): %2</source>
        <translation>Adresse corrigée (%1)&#xa0;: %2</translation>
    </message>
    <message>
        <source>Told by public notice (GDPR art. 34(3)(c)); searched before: %1</source>
        <translation>Avertie par l’information publique (RGPD art. 34(3)(c))&#x202f;; cherché avant&#xa0;: %1</translation>
    </message>
    <message>
        <source>Call: %1</source>
        <translation>Appel&#xa0;: %1</translation>
    </message>
    <message>
        <source>; note: %1</source>
        <translation>&#x202f;; note&#xa0;: %1</translation>
    </message>
    <message>
        <source>What was done about one person</source>
        <translation>Ce qui a été fait pour une personne</translation>
    </message>
    <message>
        <source>Number in the patient list</source>
        <translation>Numéro dans la liste de patients</translation>
    </message>
    <message>
        <source>Data concerned</source>
        <translation>Données concernées</translation>
    </message>
    <message>
        <source>The vault holds no value that leaked, only which categories did.</source>
        <translation>Le coffre ne contient aucune valeur issue de la fuite, seulement les catégories touchées.</translation>
    </message>
    <message>
        <source>In order of time</source>
        <translation>Dans l’ordre du temps</translation>
    </message>
    <message>
        <source>Letter %1</source>
        <translation>Lettre %1</translation>
    </message>
    <message>
        <source>Decide about the returned letters</source>
        <translation>Décider des lettres revenues</translation>
    </message>
    <message>
        <source>A letter that came back informed nobody: new address, second sending, or public notice.</source>
        <translation>Une lettre revenue n’a averti personne&#xa0;: nouvelle adresse, second envoi ou information publique.</translation>
    </message>
    <message>
        <source>Decided about a returned letter</source>
        <translation>Suite d’un retour décidée</translation>
    </message>
    <message>
        <source>Return taken back</source>
        <translation>Retour annulé</translation>
    </message>
    <message>
        <source>File of returns applied</source>
        <translation>Fichier de retours appliqué</translation>
    </message>
    <message>
        <source>Reason of returns added</source>
        <translation>Motif de retour ajouté</translation>
    </message>
    <message>
        <source>Reason of returns retired</source>
        <translation>Motif de retour retiré</translation>
    </message>
    <message>
        <source>Public notice written</source>
        <translation>Information publique écrite</translation>
    </message>
    <message>
        <source>Grounds of the public notice written</source>
        <translation>Justification de l’information publique écrite</translation>
    </message>
    <message>
        <source>Call noted</source>
        <translation>Appel noté</translation>
    </message>
    <message>
        <source>Letter to be sent again after a call</source>
        <translation>Lettre à renvoyer après un appel</translation>
    </message>
    <message>
        <source>Ledger of one person written</source>
        <translation>Historique d’une personne écrit</translation>
    </message>
    <message>
        <source>told publicly</source>
        <translation>information publique</translation>
    </message>
    <message>
        <source>The file %1 was changed while it was read; nothing was applied.</source>
        <translation>Le fichier %1 a été modifié pendant sa lecture&#x202f;; rien n’a été appliqué.</translation>
    </message>
    <message>
        <source>Supplements to letters already printed: more of these persons has leaked than they were told.</source>
        <translation>Compléments à des courriers déjà imprimés&#xa0;: pour ces personnes, d’autres données ont fui que celles déjà annoncées.</translation>
    </message>
    <message>
        <source>Letters abroad are in French only: the English words of the letter are not filled in (Incident, Words of the letter).</source>
        <translation>Les lettres pour l’étranger sont en français seulement&#xa0;: les mots anglais de la lettre ne sont pas remplis (Incident, Mots de la lettre).</translation>
    </message>
    <message>
        <source>Pairs are still to be reviewed: persons may be added. Letters of the sure ones can be printed meanwhile.</source>
        <translation>Des paires sont encore à relire&#xa0;: des personnes peuvent s’ajouter. Les lettres des paires sûres peuvent être imprimées entre-temps.</translation>
    </message>
    <message>
        <source>Persons who are probably dead would be written to. Confirm or refuse these deaths first (Files, Proposed deaths).</source>
        <translation>Des personnes probablement décédées recevraient une lettre. Confirmez ou écartez d’abord ces décès (Fichiers, Décès proposés).</translation>
    </message>
    <message>
        <source>Deaths of persons concerned are possible and not yet decided (Files, Proposed deaths): until then they are written to.</source>
        <translation>Des décès de personnes concernées sont possibles et pas encore tranchés (Fichiers, Décès proposés)&#xa0;: d’ici là, une lettre leur est adressée.</translation>
    </message>
    <message>
        <source>Nobody is concerned yet: run the matching first.</source>
        <translation>Personne n’est encore concerné&#xa0;: lancez d’abord le rapprochement.</translation>
    </message>
    <message>
        <source>The letter to this person is still due: the next production prints it. No reply was written.</source>
        <translation>La lettre à cette personne est encore à faire&#xa0;: la prochaine production l’imprime. Aucune réponse n’est écrite.</translation>
    </message>
    <message>
        <source>Pairs about this person are still in review: neither yes nor no can be said. No reply was written.</source>
        <translation>Des paires sur cette personne sont encore à relire&#xa0;: on ne peut dire ni oui ni non. Aucune réponse n’est écrite.</translation>
    </message>
    <message>
        <source>The instruction is one of secret_care, locked, guardian, form, distinct, channel.</source>
        <translation>La consigne est l’une de secret_care, locked, guardian, form, distinct, channel.</translation>
    </message>
    <message>
        <source>Reply to a caller written</source>
        <translation>Réponse écrite après un appel</translation>
    </message>
    <message>
        <source>This is the text of an e-mail: it has no pages.</source>
        <translation>C’est le texte d’un courriel&#xa0;: il n’a pas de pages.</translation>
    </message>
    <message>
        <source>This is not the text of an e-mail.</source>
        <translation>Ce n’est pas le texte d’un courriel.</translation>
    </message>
    <message>
        <source>The channel is one of letter, email.</source>
        <translation>Le canal est l’un de letter, email.</translation>
    </message>
    <message>
        <source>No e-mail was prepared. The check before sending says: %1</source>
        <translation>Aucun courriel n’a été préparé. Le contrôle avant envoi dit&#xa0;: %1</translation>
    </message>
    <message>
        <source>No return mailbox is set up (mail account). Read the returns from a file instead.</source>
        <translation>Aucune boîte de retours n’est réglée (compte d’envoi). Lisez plutôt les retours d’un fichier.</translation>
    </message>
    <message>
        <source>mailbox</source>
        <translation>boîte</translation>
    </message>
    <message>
        <source>There is no open message number %1.</source>
        <translation>Il n’y a pas de message à voir numéro %1.</translation>
    </message>
    <message>
        <source>No e-mail with the reference &quot;%1&quot; was accepted by the server. Nothing was changed.</source>
        <translation>Aucun courriel de référence «&#xa0;%1&#xa0;» n’a été accepté par le serveur. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>sent by e-mail</source>
        <translation>envoyé par courriel</translation>
    </message>
    <message>
        <source>e-mail, not arrived so far</source>
        <translation>courriel, pas arrivé à ce jour</translation>
    </message>
    <message>
        <source>An e-mail to this person is on its way or interrupted: end the sending first. Nothing was changed.</source>
        <translation>Un courriel à cette personne est en route ou interrompu&#xa0;: terminez d’abord l’envoi. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>This is the reference of an e-mail: take a copy of it from the list of e-mails (email show --out).</source>
        <translation>C’est la référence d’un courriel&#xa0;: prenez-en une copie dans la liste des courriels (email show --out).</translation>
    </message>
    <message>
        <source>%1 is the reference of an e-mail, not of a letter: what came back of it is read in E-mails.</source>
        <translation>%1 est la référence d’un courriel, pas d’une lettre&#xa0;: ce qui en revient se lit dans Courriels.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not the name of a server, such as smtp.laboratoire.fr. Nothing was changed.</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» n’est pas le nom d’un serveur, comme smtp.laboratoire.fr. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>%1: the port is a number from 1 to 65535. Nothing was changed.</source>
        <translation>%1&#xa0;: le port est un nombre de 1 à 65535. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The sender&apos;s name is one line of at most %1 characters. Nothing was changed.</source>
        <translation>Le nom de l’expéditeur est une ligne de %1 caractères au plus. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The user name is one line. Nothing was changed.</source>
        <translation>Le nom d’utilisateur est une ligne. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an e-mail address to send from or to answer to. Nothing was changed.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse électronique d’où envoyer ou à laquelle répondre. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The certificate of the authority is a PEM file that begins with -----BEGIN CERTIFICATE-----. Nothing was changed.</source>
        <translation>Le certificat de l’autorité est un fichier PEM qui commence par -----BEGIN CERTIFICATE-----. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The fingerprint of a certificate is SHA-256: 64 hexadecimal digits. Nothing was changed.</source>
        <translation>L’empreinte d’un certificat est un SHA-256&#xa0;: 64 chiffres hexadécimaux. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Serveur d’envoi</translation>
    </message>
    <message>
        <source>Return mailbox</source>
        <translation>Boîte des retours</translation>
    </message>
    <message>
        <source>The pace is made of numbers from 0 (no limit), 1 to %1 connections, and two hours of the day. Nothing was changed.</source>
        <translation>Le rythme est fait de nombres à partir de 0 (sans limite), de 1 à %1 connexions et de deux heures de la journée. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The program ended while the server was answering: nobody knows whether it took the message. Look for the Message-ID in the server&apos;s log (&quot;sent&quot; of the mailbox, or whoever runs it), then decide.</source>
        <translation>Le programme s’est arrêté pendant que le serveur répondait&#xa0;: personne ne sait s’il a pris le message. Cherchez le Message-ID dans le journal du serveur (les «&#xa0;envoyés&#xa0;» de la boîte, ou qui la gère), puis décidez.</translation>
    </message>
    <message>
        <source>The connection was cut. After the end of the message nobody knows whether the server took it: look for the Message-ID in the server&apos;s log, then decide. Before it, the message goes again by itself.</source>
        <translation>La connexion a été coupée. Après la fin du message, personne ne sait si le serveur l’a pris&#xa0;: cherchez le Message-ID dans le journal du serveur, puis décidez. Avant, le message repart de lui-même.</translation>
    </message>
    <message>
        <source>The server asks to try later; that happens by itself.</source>
        <translation>Le serveur demande de réessayer plus tard&#x202f;; cela se fait tout seul.</translation>
    </message>
    <message>
        <source>Tried for two days without success: a letter is due.</source>
        <translation>Essayé pendant deux jours sans succès&#xa0;: une lettre est due.</translation>
    </message>
    <message>
        <source>The address does not exist or takes no mail: a letter is due.</source>
        <translation>L’adresse n’existe pas ou ne prend pas de courrier&#xa0;: une lettre est due.</translation>
    </message>
    <message>
        <source>The server refused the message or its sender, not the address: show its answer to whoever runs your mail, then send again, or write by post.</source>
        <translation>Le serveur a refusé le message ou son expéditeur, pas l’adresse&#xa0;: montrez sa réponse à qui gère votre messagerie, puis renvoyez, ou écrivez par courrier.</translation>
    </message>
    <message>
        <source>The text of this message may not be sent; the answer says why.</source>
        <translation>Le texte de ce message ne peut pas partir&#x202f;; la réponse dit pourquoi.</translation>
    </message>
    <message>
        <source>It came back: the address cannot be reached. A letter is due.</source>
        <translation>Il est revenu&#xa0;: l’adresse ne peut pas être jointe. Une lettre est due.</translation>
    </message>
    <message>
        <source>It came back for now (mailbox full, server away): it is sent once more, then a letter is due.</source>
        <translation>Il est revenu pour l’instant (boîte pleine, serveur absent)&#xa0;: il repart une fois, puis une lettre est due.</translation>
    </message>
    <message>
        <source>It came back as unwanted: show the answer to whoever runs your mail, then send again, or write by post.</source>
        <translation>Il est revenu comme indésirable&#xa0;: montrez la réponse à qui gère votre messagerie, puis renvoyez, ou écrivez par courrier.</translation>
    </message>
    <message>
        <source>You decided: by post. A letter is due.</source>
        <translation>Vous avez décidé&#xa0;: par courrier. Une lettre est due.</translation>
    </message>
    <message>
        <source>You decided: to be sent again.</source>
        <translation>Vous avez décidé&#xa0;: à renvoyer.</translation>
    </message>
    <message>
        <source>You found it in the server&apos;s log.</source>
        <translation>Vous l’avez trouvé dans le journal du serveur.</translation>
    </message>
    <message>
        <source>A message came back (%1): %2</source>
        <translation>Un message est revenu (%1)&#xa0;: %2</translation>
    </message>
    <message>
        <source>E-mail prepared, to: %1</source>
        <translation>Courriel préparé, à&#xa0;: %1</translation>
    </message>
    <message>
        <source>Given to the mail server (attempt %1)</source>
        <translation>Donné au serveur d’envoi (essai %1)</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 Answer: %2</source>
        <translation>%1 Réponse&#xa0;: %2</translation>
    </message>
    <message>
        <source>No mail account is set up yet (Notifications, E-mails; or email account set). Nothing was sent.</source>
        <translation>Aucun compte d’envoi n’est réglé (Notifications, Courriels&#x202f;; ou email account set). Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>No e-mail of this vault has the reference &quot;%1&quot;.</source>
        <translation>Aucun courriel de ce coffre n’a la référence «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>E-mails of this vault are being sent: stop that first, or wait until it is done.</source>
        <translation>Des courriels de ce coffre sont en cours d’envoi&#xa0;: arrêtez d’abord, ou attendez la fin.</translation>
    </message>
    <message>
        <source>This person is not due an e-mail.</source>
        <translation>Aucun courriel n’est dû à cette personne.</translation>
    </message>
    <message>
        <source>The e-mail %1 is &quot;%2&quot;: this cannot be decided about it now.</source>
        <translation>Le courriel %1 est «&#xa0;%2&#xa0;»&#xa0;: cela ne peut pas être décidé pour lui maintenant.</translation>
    </message>
    <message>
        <source>Refused e-mails together can be sent again or written by post, pending ones by post; uncertain ones are decided one by one.</source>
        <translation>Les courriels refusés peuvent ensemble être renvoyés ou écrits par courrier, ceux qui restent à envoyer écrits par courrier&#x202f;; les incertains se décident un par un.</translation>
    </message>
    <message>
        <source>The e-mail %1 could not be made again byte by byte as it was sent: its SHA-256 differs. Please report this error.</source>
        <translation>Le courriel %1 n’a pas pu être refait à l’octet près tel qu’il est parti&#xa0;: son SHA-256 diffère. Signalez cette erreur.</translation>
    </message>
    <message>
        <source>The e-mail could not be written to the file.</source>
        <translation>Le courriel n’a pas pu être écrit dans le fichier.</translation>
    </message>
    <message>
        <source>to send</source>
        <translation>à envoyer</translation>
    </message>
    <message>
        <source>on its way or interrupted</source>
        <translation>en route ou interrompu</translation>
    </message>
    <message>
        <source>accepted by the server</source>
        <translation>accepté par le serveur</translation>
    </message>
    <message>
        <source>refused by the server</source>
        <translation>refusé par le serveur</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>not reached, by post</source>
        <translation>non joint, par courrier</translation>
    </message>
    <message>
        <source> The server said: %1 %2</source>
        <translation> Le serveur a dit&#xa0;: %1 %2</translation>
    </message>
    <message>
        <source>[Test] %1</source>
        <translation>[Essai] %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an e-mail address. Nothing was sent.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse électronique. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The name or address of an e-mail is not that of its person in the list. No e-mail was prepared. Please report this error.</source>
        <translation>Le nom ou l’adresse d’un courriel n’est pas celui de sa personne dans la liste. Aucun courriel n’a été préparé. Signalez cette erreur.</translation>
    </message>
    <message>
        <source>No mail account is set up: e-mails cannot leave. Set it up and test it (Notifications, E-mails), or write to everybody by post.</source>
        <translation>Aucun compte d’envoi n’est réglé&#xa0;: les courriels ne peuvent pas partir. Réglez-le et essayez-le (Notifications, Courriels), ou écrivez à tous par courrier.</translation>
    </message>
    <message>
        <source>Decide about the e-mails in doubt</source>
        <translation>Décider des courriels douteux</translation>
    </message>
    <message>
        <source>The mail server refused them, or nobody knows whether it took them: they are not sent again by themselves.</source>
        <translation>Le serveur d’envoi les a refusés, ou personne ne sait s’il les a pris&#xa0;: ils ne repartent pas d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Send the rest of the e-mails</source>
        <translation>Envoyer le reste des courriels</translation>
    </message>
    <message>
        <source>They are prepared, and inform nobody until the mail server has accepted them.</source>
        <translation>Ils sont préparés, et n’informent personne tant que le serveur d’envoi ne les a pas acceptés.</translation>
    </message>
    <message numerus="yes">
        <source>Sending was stopped. %1 e-mail(s) were accepted by the server and stay so; the others remain to send.</source>
        <translation>
            <numerusform>L’envoi a été arrêté. %1 courriel a été accepté par le serveur et le reste&#x202f;; les autres restent à envoyer.</numerusform>
            <numerusform>L’envoi a été arrêté. %1 courriels ont été acceptés par le serveur et le restent&#x202f;; les autres restent à envoyer.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server refused %1 messages in a row for what they are or who sends them (%2), so sending stopped. Show its answers, in the list of e-mails, to whoever runs your mail server.</source>
        <translation>Le serveur a refusé %1 messages de suite pour ce qu’ils sont ou pour leur expéditeur (%2)&#xa0;: l’envoi s’est arrêté. Montrez ses réponses, dans la liste des courriels, à qui gère votre serveur.</translation>
    </message>
    <message>
        <source>The register has no entry number %1.</source>
        <translation>Le registre n’a pas d’entrée numéro %1.</translation>
    </message>
    <message>
        <source>Entry number %1 of the register was removed: it no longer changes. Add a new one.</source>
        <translation>L’entrée numéro %1 du registre a été retirée&#xa0;: elle ne change plus. Ajoutez-en une nouvelle.</translation>
    </message>
    <message>
        <source>The register already has a breach with the reference “%1”. Give this one another.</source>
        <translation>Le registre a déjà une violation de référence «&#xa0;%1&#xa0;». Donnez-en une autre à celle-ci.</translation>
    </message>
    <message>
        <source>Say why the entry is removed: the register keeps it.</source>
        <translation>Dites pourquoi l’entrée est retirée&#xa0;: le registre garde ce motif.</translation>
    </message>
    <message>
        <source>Breach added to the register</source>
        <translation>Violation ajoutée au registre</translation>
    </message>
    <message>
        <source>Breach of the register changed</source>
        <translation>Violation du registre modifiée</translation>
    </message>
    <message>
        <source>Breach removed from the register</source>
        <translation>Violation retirée du registre</translation>
    </message>
    <message>
        <source>Reasons of the register changed</source>
        <translation>Motivations du registre modifiées</translation>
    </message>
    <message>
        <source>The program proposes no answer here.</source>
        <translation>Le programme ne propose aucune réponse ici.</translation>
    </message>
    <message>
        <source>The program proposes nothing for “%1”; the nearest field is “%2”.</source>
        <translation>Le programme ne propose rien pour «&#xa0;%1&#xa0;»&#x202f;; le champ le plus proche est «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>There is no filing %1; “cnil filings list” shows those that there are.</source>
        <translation>Il n’y a pas de notification %1&#x202f;; «&#xa0;cnil filings list&#xa0;» montre celles qui existent.</translation>
    </message>
    <message>
        <source>The instant of the filing is in the future: check it on the receipt.</source>
        <translation>L’instant du dépôt est dans l’avenir&#xa0;: vérifiez-le sur le récapitulatif.</translation>
    </message>
    <message>
        <source>The instant of the filing is before the breach was known: check both.</source>
        <translation>L’instant du dépôt précède la prise de connaissance&#xa0;: vérifiez les deux.</translation>
    </message>
    <message>
        <source>The receipt was not archived: give the number that the CNIL gave.</source>
        <translation>Le récapitulatif n’a pas été archivé&#xa0;: indiquez le numéro donné par la CNIL.</translation>
    </message>
    <message>
        <source>There is no receipt %1 in the vault; “cnil filings list” shows those that there are.</source>
        <translation>Il n’y a pas de récapitulatif %1 dans le coffre&#x202f;; «&#xa0;cnil filings list&#xa0;» montre ceux qui existent.</translation>
    </message>
    <message>
        <source>Proposed answers confirmed</source>
        <translation>Réponses proposées confirmées</translation>
    </message>
    <message>
        <source>Answers for the CNIL frozen</source>
        <translation>Réponses à la CNIL figées</translation>
    </message>
    <message>
        <source>The severity was not confirmed: “%1” is no level. The nearest one is “%2”; the levels are: %3.</source>
        <translation>La gravité n’a pas été confirmée&#xa0;: «&#xa0;%1&#xa0;» n’est pas un niveau. Le plus proche est «&#xa0;%2&#xa0;»&#x202f;; les niveaux sont&#xa0;: %3.</translation>
    </message>
    <message>
        <source>The severity was not confirmed: the answers give “%1”. Say in your own words why you choose another level.</source>
        <translation>La gravité n’a pas été confirmée&#xa0;: les réponses donnent «&#xa0;%1&#xa0;». Dites avec vos mots pourquoi vous choisissez un autre niveau.</translation>
    </message>
    <message>
        <source>The severity was not confirmed: say who answers for it, or name the data-protection officer in the incident sheet.</source>
        <translation>La gravité n’a pas été confirmée&#xa0;: dites qui en répond, ou nommez le délégué à la protection des données dans la fiche de l’incident.</translation>
    </message>
    <message>
        <source>No mail account is set up: without one everybody gets a letter (email account).</source>
        <translation>Aucun compte de courriel n’est réglé&#xa0;: sans lui, tout le monde reçoit une lettre (email account).</translation>
    </message>
    <message>
        <source>Access (art. 15)</source>
        <translation>Accès (art. 15)</translation>
    </message>
    <message>
        <source>Rectification (art. 16)</source>
        <translation>Rectification (art. 16)</translation>
    </message>
    <message>
        <source>Erasure (art. 17)</source>
        <translation>Effacement (art. 17)</translation>
    </message>
    <message>
        <source>Restriction (art. 18)</source>
        <translation>Limitation (art. 18)</translation>
    </message>
    <message>
        <source>Portability (art. 20)</source>
        <translation>Portabilité (art. 20)</translation>
    </message>
    <message>
        <source>Objection (art. 21)</source>
        <translation>Opposition (art. 21)</translation>
    </message>
    <message>
        <source>Complaint or question</source>
        <translation>Plainte ou question</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>lettre</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>courriel</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>téléphone</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>à l’accueil</translation>
    </message>
    <message>
        <source>other way</source>
        <translation>autre moyen</translation>
    </message>
    <message>
        <source>reference of the letter and two facts</source>
        <translation>référence de la lettre et deux faits</translation>
    </message>
    <message>
        <source>facts that the laboratory knows</source>
        <translation>faits que le laboratoire connaît</translation>
    </message>
    <message>
        <source>in person, at the desk</source>
        <translation>en personne, à l’accueil</translation>
    </message>
    <message>
        <source>identity document, not kept</source>
        <translation>pièce d’identité, non conservée</translation>
    </message>
    <message>
        <source>representative, with a mandate</source>
        <translation>représentant, avec un mandat</translation>
    </message>
    <message>
        <source>complexity of the request</source>
        <translation>complexité de la demande</translation>
    </message>
    <message>
        <source>number of requests</source>
        <translation>nombre de demandes</translation>
    </message>
    <message>
        <source>complexity and number of requests</source>
        <translation>complexité et nombre de demandes</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>satisfaite</translation>
    </message>
    <message>
        <source>granted in part, with the reasons</source>
        <translation>satisfaite en partie, avec les motifs</translation>
    </message>
    <message>
        <source>refused, with the reasons and the ways of appeal</source>
        <translation>refusée, avec les motifs et les voies de recours</translation>
    </message>
    <message>
        <source>no data about this person</source>
        <translation>aucune donnée sur cette personne</translation>
    </message>
    <message>
        <source>question answered</source>
        <translation>question répondue</translation>
    </message>
    <message>
        <source>withdrawn by the person</source>
        <translation>retirée par la personne</translation>
    </message>
    <message>
        <source>%1 is one of: %2. Nothing was changed.</source>
        <translation>%1 est parmi&#xa0;: %2. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>This day is still to come, or is none. Nothing was changed.</source>
        <translation>Ce jour est à venir, ou n’existe pas. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The kind</source>
        <translation>La nature</translation>
    </message>
    <message>
        <source>The channel</source>
        <translation>La voie</translation>
    </message>
    <message>
        <source>How the identity was verified</source>
        <translation>La vérification d’identité</translation>
    </message>
    <message>
        <source>The reason</source>
        <translation>Le motif</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>La réponse</translation>
    </message>
    <message>
        <source>The time for this request was extended: it cannot become a question.</source>
        <translation>Le délai de cette demande a été prolongé&#xa0;: elle ne peut pas devenir une question.</translation>
    </message>
    <message>
        <source>It was answered before that day. Nothing was changed.</source>
        <translation>La réponse date d’avant ce jour. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>No request has the number %1.</source>
        <translation>Aucune demande n’a le numéro %1.</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>répondue</translation>
    </message>
    <message>
        <source>answered late</source>
        <translation>répondue en retard</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>bientôt due</translation>
    </message>
    <message>
        <source>to answer</source>
        <translation>à répondre</translation>
    </message>
    <message>
        <source>Request no. %1: %2</source>
        <translation>Demande n°&#xa0;%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>A question has no time limit in the law: there is nothing to extend.</source>
        <translation>La loi ne fixe pas de délai pour une question&#xa0;: il n’y a rien à prolonger.</translation>
    </message>
    <message>
        <source>This request was answered, or extended before. Nothing was changed.</source>
        <translation>Cette demande a déjà sa réponse, ou a déjà été prolongée. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The person must be told of the extension within the first month, by %1 (GDPR art. 12(3)). Nothing was changed: answer now.</source>
        <translation>La personne doit être informée de la prolongation dans le premier mois, avant la fin du %1 (RGPD, art. 12(3)). Rien n’a été changé&#xa0;: répondez maintenant.</translation>
    </message>
    <message>
        <source>This request was answered before. Take the answer back first.</source>
        <translation>Cette demande a déjà sa réponse. Retirez d’abord celle-ci.</translation>
    </message>
    <message>
        <source>This day is before the request came. Nothing was changed.</source>
        <translation>Ce jour précède l’arrivée de la demande. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The laboratory&apos;s own deadline rules in the vault cannot be used by this version: import them again, or go back to the program&apos;s table.</source>
        <translation>Cette version ne peut pas utiliser les règles d’échéance du laboratoire qui sont dans le coffre&#xa0;: importez-les à nouveau, ou revenez à celles du programme.</translation>
    </message>
    <message>
        <source>%1 h, by contract</source>
        <translation>%1&#xa0;h, d’après le contrat</translation>
    </message>
    <message>
        <source>by contract</source>
        <translation>d’après le contrat</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>The laboratory has no deadline rules of its own.</source>
        <translation>Le laboratoire n’a pas de règles d’échéance à lui.</translation>
    </message>
    <message>
        <source>The hours of the contract are a number from 0 to %1.</source>
        <translation>Les heures du contrat sont un nombre de 0 à %1.</translation>
    </message>
    <message>
        <source>An event of the rules is one of: %1.</source>
        <translation>Un événement des règles est parmi&#xa0;: %1.</translation>
    </message>
    <message>
        <source>This is not the reference of a letter: a character is wrong or missing. It is printed at the top of the letter.</source>
        <translation>Ce n’est pas la référence d’une lettre&#xa0;: un caractère est faux ou manque. Elle est imprimée en haut de la lettre.</translation>
    </message>
    <message>
        <source>Request no. %1 received: %2</source>
        <translation>Demande n°&#xa0;%1 reçue&#xa0;: %2</translation>
    </message>
    <message>
        <source>Request no. %1: told of two more months (%2)</source>
        <translation>Demande n°&#xa0;%1&#xa0;: informée de deux mois de plus (%2)</translation>
    </message>
    <message>
        <source>Request no. %1 answered: %2</source>
        <translation>Demande n°&#xa0;%1 répondue&#xa0;: %2</translation>
    </message>
    <message>
        <source>Deadline rules of the laboratory imported</source>
        <translation>Règles d’échéance du laboratoire importées</translation>
    </message>
    <message>
        <source>Deadline rules of the laboratory removed</source>
        <translation>Règles d’échéance du laboratoire retirées</translation>
    </message>
    <message>
        <source>Hours of the processor&apos;s contract entered</source>
        <translation>Heures du contrat de sous-traitance saisies</translation>
    </message>
    <message>
        <source>Event of the deadline rules entered</source>
        <translation>Événement des règles d’échéance saisi</translation>
    </message>
    <message>
        <source>Request of a person noted</source>
        <translation>Demande d’une personne notée</translation>
    </message>
    <message>
        <source>Request of a person corrected</source>
        <translation>Demande d’une personne corrigée</translation>
    </message>
    <message>
        <source>Time for a request extended</source>
        <translation>Délai d’une demande prolongé</translation>
    </message>
    <message>
        <source>Request of a person answered</source>
        <translation>Demande d’une personne répondue</translation>
    </message>
    <message>
        <source>Answer to a request taken back</source>
        <translation>Réponse à une demande retirée</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mois</numerusform>
            <numerusform>%n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait; the nearest: %1.</source>
        <translation>
            <numerusform>%n demande attend&#x202f;; la plus proche&#xa0;: %1.</numerusform>
            <numerusform>%n demandes attendent&#x202f;; la plus proche&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The matching was not run yet: until then nobody knows which rows are about your patients. Nothing was removed.</source>
        <translation>Le rapprochement n’a pas encore été lancé&#xa0;: jusque-là, personne ne sait quelles lignes concernent vos patients. Rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>Since the last matching a file was imported, corrected or taken back. Run the matching again first. Nothing was removed.</source>
        <translation>Depuis le dernier rapprochement, un fichier a été importé, corrigé ou repris. Relancez d’abord le rapprochement. Rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>This matching was accepted already (certificate %1), and no row has become removable since. Nothing was changed.</source>
        <translation>Ce rapprochement a déjà été validé (certificat %1), et plus aucune ligne n’est à supprimer depuis. Rien n’a été changé.</translation>
    </message>
    <message numerus="yes">
        <source>%1 pair(s) still wait for a decision, %2 of them because two readers differ. Decide them first, or say that their rows stay. Nothing was removed.</source>
        <translation>
            <numerusform>%1 paire attend encore une décision, dont %2 parce que deux lecteurs se contredisent. Décidez-en d’abord, ou dites que ses lignes restent. Rien n’a été supprimé.</numerusform>
            <numerusform>%1 paires attendent encore une décision, dont %2 parce que deux lecteurs se contredisent. Décidez-en d’abord, ou dites que leurs lignes restent. Rien n’a été supprimé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) of the extracts are in quarantine: each may be one of your patients. Correct or dismiss them first, or say that they stay. Nothing was removed.</source>
        <translation>
            <numerusform>%1 ligne des extraits est en quarantaine&#xa0;: elle peut être un de vos patients. Corrigez-la ou écartez-la d’abord, ou dites qu’elle reste. Rien n’a été supprimé.</numerusform>
            <numerusform>%1 lignes des extraits sont en quarantaine&#xa0;: chacune peut être un de vos patients. Corrigez-les ou écartez-les d’abord, ou dites qu’elles restent. Rien n’a été supprimé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) would now be removed, not %2: look at the numbers again. Nothing was removed.</source>
        <translation>
            <numerusform>%1 ligne serait maintenant supprimée, et non %2&#xa0;: relisez les nombres. Rien n’a été supprimé.</numerusform>
            <numerusform>%1 lignes seraient maintenant supprimées, et non %2&#xa0;: relisez les nombres. Rien n’a été supprimé.</numerusform>
        </translation>
    </message>
    <message>
        <source>The matching was not accepted yet: there is no certificate. Nothing was written.</source>
        <translation>Le rapprochement n’a pas encore été validé&#xa0;: il n’y a pas de certificat. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>There is no certificate %1. Nothing was written.</source>
        <translation>Il n’y a pas de certificat %1. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Matching accepted, unmatched rows removed</source>
        <translation>Rapprochement validé, lignes sans patient supprimées</translation>
    </message>
    <message>
        <source>Unknown format &quot;%1&quot;. Known: delimited, fixed-width, xlsx, ods, hl7, hprim, fhir.</source>
        <translation>Format inconnu «&#xa0;%1&#xa0;». Connus&#xa0;: delimited, fixed-width, xlsx, ods, hl7, hprim, fhir.</translation>
    </message>
    <message>
        <source>The folder %1 holds no file. Folders inside it are not looked at.</source>
        <translation>Le dossier %1 ne contient aucun fichier. Ses sous-dossiers ne sont pas lus.</translation>
    </message>
    <message>
        <source>What is written down of the import cannot replace %1, the file it comes from. Name another file; nothing was imported.</source>
        <translation>Ce qui est écrit de l’import ne peut pas remplacer %1, le fichier dont il vient. Nommez un autre fichier&#x202f;; rien n’a été importé.</translation>
    </message>
    <message>
        <source>The rejected rows and the difference need two files.</source>
        <translation>Les lignes rejetées et les différences demandent deux fichiers.</translation>
    </message>
    <message>
        <source>Only the patient list can be updated. An extract of the leak is added to what is there.</source>
        <translation>Seule la liste des patients peut être mise à jour. Un extrait de la fuite s’ajoute à ce qui est là.</translation>
    </message>
    <message>
        <source>A difference is only there for an update of the patient list.</source>
        <translation>Il n’y a de différences que pour une mise à jour de la liste des patients.</translation>
    </message>
    <message>
        <source>Import %1 is a later state of this patient list and builds on it: take that one back first.</source>
        <translation>L’import %1 est une version plus récente de cette liste et s’appuie sur elle&#xa0;: reprenez-le d’abord.</translation>
    </message>
    <message>
        <source>Persons were already written to because of this import: it can no longer be undone.</source>
        <translation>Des personnes ont déjà été averties à cause de cet import&#xa0;: il ne peut plus être repris.</translation>
    </message>
    <message>
        <source>No mapping is kept as &quot;%1&quot;.</source>
        <translation>Aucune correspondance n’est gardée sous le nom «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>%1 was imported before and is left out.</source>
        <translation>%1 a déjà été importé et est laissé de côté.</translation>
    </message>
    <message>
        <source>All files of %1 were imported before. Nothing was changed.</source>
        <translation>Tous les fichiers de %1 ont déjà été importés. Rien n’a été changé.</translation>
    </message>
    <message numerus="yes">
        <source>%1 says itself (line %2) that it has %3 row(s), but %4 were read: ask for the file again if rows are missing.</source>
        <translation>
            <numerusform>%1 dit lui-même (ligne %2) qu’il a %3 ligne, mais %4 ont été lues&#xa0;: redemandez le fichier s’il manque des lignes.</numerusform>
            <numerusform>%1 dit lui-même (ligne %2) qu’il a %3 lignes, mais %4 ont été lues&#xa0;: redemandez le fichier s’il manque des lignes.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no such row in quarantine. See the list of quarantined rows.</source>
        <translation>Cette ligne n’est pas en quarantaine. Voyez la liste des lignes en quarantaine.</translation>
    </message>
    <message>
        <source>This row was accepted or dismissed already. Nothing was changed.</source>
        <translation>Cette ligne a déjà été acceptée ou écartée. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>This file was imported by an earlier version, which did not keep its columns. Correct the row in the file and import it again.</source>
        <translation>Ce fichier a été importé par une version antérieure, qui ne gardait pas ses colonnes. Corrigez la ligne dans le fichier et importez-le de nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>The row has %1 cell(s), but the file has %2 columns.</source>
        <translation>
            <numerusform>La ligne a %1 cellule, mais le fichier a %2 colonnes.</numerusform>
            <numerusform>La ligne a %1 cellules, mais le fichier a %2 colonnes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: the columns &quot;row&quot; and &quot;line&quot; are empty or missing, so that it is not known which row this corrects. Keep one of them as it was exported.</source>
        <translation>Ligne %1&#xa0;: les colonnes «&#xa0;row&#xa0;» et «&#xa0;line&#xa0;» sont vides ou manquent&#x202f;; on ne sait donc pas quelle ligne est corrigée. Gardez l’une d’elles telle qu’elle a été exportée.</translation>
    </message>
    <message>
        <source>Say why these rows are nobody: it is kept with them.</source>
        <translation>Dites pourquoi ces lignes ne sont personne&#xa0;: le motif est gardé avec elles.</translation>
    </message>
    <message>
        <source>This is no date. Write it as day/month/year, such as 03/04/1950.</source>
        <translation>Ce n’est pas une date. Écrivez-la jour/mois/année, par exemple 03/04/1950.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be corrected.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être corrigé.</translation>
    </message>
    <message>
        <source>There is no such row.</source>
        <translation>Cette ligne n’existe pas.</translation>
    </message>
    <message>
        <source>This person was already written to: the row stays as it was then.</source>
        <translation>Cette personne a déjà été avertie&#xa0;: la ligne reste telle qu’elle était alors.</translation>
    </message>
    <message>
        <source>The value cannot be read: check it.</source>
        <translation>La valeur ne se lit pas&#xa0;: vérifiez-la.</translation>
    </message>
    <message numerus="yes">
        <source>This very file was imported before (import %1), and %2 of its row(s) were removed when the matching was accepted. To have them again, take that import back first. Nothing was changed.</source>
        <translation>
            <numerusform>Ce fichier même a déjà été importé (import %1), et %2 de ses lignes a été supprimée à la validation du rapprochement. Pour la retrouver, reprenez d’abord cet import. Rien n’a été modifié.</numerusform>
            <numerusform>Ce fichier même a déjà été importé (import %1), et %2 de ses lignes ont été supprimées à la validation du rapprochement. Pour les retrouver, reprenez d’abord cet import. Rien n’a été modifié.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: only the sheet %2 was read. These hold rows too: %3.</source>
        <translation>%1&#xa0;: seule la feuille %2 a été lue. D’autres contiennent aussi des lignes&#xa0;: %3.</translation>
    </message>
    <message>
        <source>The step is done and kept, but then the disk reported an error. Check that it has room and is sound, then verify the vault before going on.</source>
        <translation>L’étape est faite et conservée, mais le disque a ensuite signalé une erreur. Vérifiez qu’il a de la place et qu’il est sain, puis vérifiez le coffre avant de continuer.</translation>
    </message>
    <message>
        <source>The backup folder &quot;%1&quot; cannot be used now: connect its disk. Until then backups are made in the vault&apos;s own folder, and would be lost with it.</source>
        <translation>Le dossier de sauvegarde «&#xa0;%1&#xa0;» est inaccessible&#xa0;: branchez son disque. D’ici là, les sauvegardes se font dans le dossier du coffre, et seraient perdues avec lui.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; is not there or cannot be written in. Nothing was changed: connect its disk or choose another folder.</source>
        <translation>Le dossier «&#xa0;%1&#xa0;» n’existe pas ou n’accepte pas d’écriture. Rien n’a été modifié&#xa0;: branchez son disque ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The automatic backup of %1 failed. %2</source>
        <translation>La sauvegarde automatique du %1 a échoué. %2</translation>
    </message>
    <message>
        <source>The backup %1 did not pass its drill: make a new one and try that.</source>
        <translation>La sauvegarde %1 n’a pas réussi son essai de restauration&#xa0;: faites-en une nouvelle et essayez-la.</translation>
    </message>
    <message>
        <source>There is no backup to try yet. Make one first.</source>
        <translation>Il n’y a encore aucune sauvegarde à essayer. Faites-en une d’abord.</translation>
    </message>
    <message>
        <source>There is no backup &quot;%1&quot;.</source>
        <translation>Il n’y a pas de sauvegarde «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Automatic backups set</source>
        <translation>Sauvegardes automatiques réglées</translation>
    </message>
    <message>
        <source>Drill of a backup failed</source>
        <translation>Essai de restauration échoué</translation>
    </message>
    <message>
        <source>Drill of a backup passed</source>
        <translation>Essai de restauration réussi</translation>
    </message>
    <message>
        <source>Patients whom the leak did not concern were removed, and an extract came since: import the whole patient list again first, as a newer state, or those of them who are in this extract would be missed. Nothing was changed.</source>
        <translation>Les patients que la fuite ne concernait pas ont été supprimés, et un extrait est arrivé depuis&#xa0;: importez d’abord à nouveau toute la liste des patients, comme une liste plus récente&#x202f;; sinon ceux d’entre eux qui sont dans cet extrait seraient manqués. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Everything that identified a person was removed from this vault: nobody could be known again, and would be told twice. Make a new vault. Nothing was changed.</source>
        <translation>Tout ce qui désignait une personne a été effacé de ce coffre&#xa0;: personne ne pourrait être reconnu, et serait informé deux fois. Créez un nouveau coffre. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Rows of the patient list were removed by a retention rule: what was before this import cannot come back. Nothing was changed.</source>
        <translation>Des lignes de la liste des patients ont été supprimées par une règle de conservation&#xa0;: l’état d’avant cet import ne peut pas revenir. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The recipient of %1 was removed by a retention rule: it cannot be made again. Its reference, categories, date and hash are kept.</source>
        <translation>Le destinataire de %1 a été effacé par une règle de conservation&#xa0;: cet envoi ne peut plus être refait. Sa référence, ses catégories, sa date et son empreinte sont conservées.</translation>
    </message>
    <message>
        <source>The scan of this proof was removed by a retention rule; its name, date and hash are kept. Nothing was written.</source>
        <translation>L’image de cette preuve a été effacée par une règle de conservation&#x202f;; son nom, sa date et son empreinte sont conservés. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Retention rule carried out</source>
        <translation>Règle de conservation appliquée</translation>
    </message>
    <message>
        <source>Certificate of erasure issued</source>
        <translation>Certificat d’effacement établi</translation>
    </message>
    <message>
        <source>Retention period changed</source>
        <translation>Délai de conservation changé</translation>
    </message>
    <message>
        <source>Retention period back to the proposal</source>
        <translation>Délai de conservation proposé rétabli</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>a period</comment>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <comment>a period</comment>
        <translation>
            <numerusform>%n mois</numerusform>
            <numerusform>%n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>a period</comment>
        <translation>
            <numerusform>%n an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
    </message>
    <message>
        <source>after the matching was accepted</source>
        <translation>après la validation du rapprochement</translation>
    </message>
    <message>
        <source>after everybody was told</source>
        <translation>après que tout le monde a été informé</translation>
    </message>
    <message>
        <source>after the matching was accepted, or as soon as everybody is told</source>
        <translation>après la validation du rapprochement, ou dès que tout le monde est informé</translation>
    </message>
    <message>
        <source>after the last notification</source>
        <translation>après la dernière information</translation>
    </message>
    <message>
        <source>after the answer to each request</source>
        <translation>après la réponse à chaque demande</translation>
    </message>
    <message>
        <source>An extract of the leak is not matched, or its matching not accepted.</source>
        <translation>Un extrait de la fuite n’est pas rapproché, ou son rapprochement pas validé.</translation>
    </message>
    <message>
        <source>There is no retention rule “%1”. There are: %2. Nothing was changed.</source>
        <translation>Il n’y a pas de règle de conservation «&#xa0;%1&#xa0;». Il y a&#xa0;: %2. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>“%1” is not due: see the plan for the day and the reasons. Nothing was removed.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas dû&#xa0;: voyez le jour et les raisons dans le plan. Rien n’a été effacé.</translation>
    </message>
    <message>
        <source>No retention rule is due. Nothing was removed.</source>
        <translation>Aucune règle de conservation n’est due. Rien n’a été effacé.</translation>
    </message>
    <message>
        <source>%1 rows would now be changed or removed, not %2: look at the plan again. Nothing was removed.</source>
        <translation>%1 lignes seraient maintenant touchées, et non %2&#xa0;: regardez à nouveau le plan. Rien n’a été effacé.</translation>
    </message>
    <message>
        <source>The store does not overwrite what it deletes. Nothing was removed.</source>
        <translation>La base n’écrase pas ce qu’elle supprime. Rien n’a été effacé.</translation>
    </message>
    <message>
        <source>“%1” is no longer due: something changed meanwhile.</source>
        <translation>«&#xa0;%1&#xa0;» n’est plus dû&#xa0;: quelque chose a changé entre-temps.</translation>
    </message>
    <message>
        <source>The values are removed from the tables, but the file of the store could not be written anew. Check the disk and its room, close the vault elsewhere, and run it again: it goes on from there, and only then is there a certificate.</source>
        <translation>Les valeurs sont effacées des tables, mais le fichier de la base n’a pas pu être réécrit. Contrôlez le disque et sa place, fermez le coffre ailleurs et relancez l’effacement&#xa0;: il continue de là, et le certificat n’est établi qu’alors.</translation>
    </message>
    <message>
        <source>Another program is reading the vault.</source>
        <translation>Un autre programme lit le coffre.</translation>
    </message>
    <message>
        <source>No retention rule was carried out yet: there is no certificate. Nothing was written.</source>
        <translation>Aucune règle de conservation n’a encore été appliquée&#xa0;: il n’y a pas de certificat. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>An erasing was interrupted: finish it in the settings, under Retention.</source>
        <translation>Un effacement a été interrompu&#xa0;: terminez-le dans les réglages, sous Conservation.</translation>
    </message>
    <message>
        <source>Data are no longer needed and are to be erased, in the settings, under Retention: %1.</source>
        <translation>Des données ne sont plus nécessaires et sont à effacer, dans les réglages, sous Conservation&#xa0;: %1.</translation>
    </message>
    <message>
        <source>see names, addresses and letters of persons</source>
        <translation>voir les noms, adresses et lettres des personnes</translation>
    </message>
    <message>
        <source>import files and correct their rows</source>
        <translation>importer des fichiers et corriger leurs lignes</translation>
    </message>
    <message>
        <source>run the matching and review pairs</source>
        <translation>lancer le rapprochement et relire les paires</translation>
    </message>
    <message>
        <source>correct addresses, instructions and deaths</source>
        <translation>corriger les adresses, les consignes et les décès</translation>
    </message>
    <message>
        <source>produce, print, post and send what was decided</source>
        <translation>produire, imprimer, poster et envoyer ce qui est décidé</translation>
    </message>
    <message>
        <source>sign a mailing</source>
        <translation>signer un envoi</translation>
    </message>
    <message>
        <source>note what came back and decide what follows</source>
        <translation>noter les retours et décider de la suite</translation>
    </message>
    <message>
        <source>note calls and answer requests of persons</source>
        <translation>noter les appels et répondre aux demandes des personnes</translation>
    </message>
    <message>
        <source>back up the vault and try a backup</source>
        <translation>sauvegarder le coffre et éprouver une sauvegarde</translation>
    </message>
    <message>
        <source>change one&apos;s own passphrase</source>
        <translation>changer sa propre phrase de passe</translation>
    </message>
    <message>
        <source>decide about texts, the mail account, alarms and signatures</source>
        <translation>décider des textes, du compte de messagerie, des alertes et des signatures</translation>
    </message>
    <message>
        <source>change the incident, its severity and its clocks</source>
        <translation>modifier l’incident, sa gravité et ses échéances</translation>
    </message>
    <message>
        <source>fill in the CNIL&apos;s form and the register</source>
        <translation>remplir le formulaire de la CNIL et le registre</translation>
    </message>
    <message>
        <source>remove data for good</source>
        <translation>effacer des données pour de bon</translation>
    </message>
    <message>
        <source>manage the holders and keys of the vault</source>
        <translation>gérer les dépositaires et les clés du coffre</translation>
    </message>
    <message>
        <source>Only the DPO may %1.</source>
        <translation>Seul le DPO peut %1.</translation>
    </message>
    <message>
        <source>Only the DPO and operators may %1.</source>
        <translation>Seuls le DPO et les opérateurs peuvent %1.</translation>
    </message>
    <message>
        <source>DPO</source>
        <translation>DPO</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>opérateur</translation>
    </message>
    <message>
        <source>reader</source>
        <translation>lecteur</translation>
    </message>
    <message>
        <source>A reader looks at the vault and changes nothing in it.</source>
        <translation>Un lecteur consulte le coffre et n’y modifie rien.</translation>
    </message>
    <message>
        <source>Nobody is allowed to write “%1” into the journal.</source>
        <translation>Personne n’est autorisé à écrire «&#xa0;%1&#xa0;» dans le journal.</translation>
    </message>
    <message>
        <source>This is the passphrase of %1, who has the vault open already. A second holder with a passphrase of their own is needed.</source>
        <translation>C’est la phrase de passe de %1, qui a déjà ouvert le coffre. Il faut un second dépositaire, avec sa propre phrase de passe.</translation>
    </message>
    <message>
        <source>Two holders sign here, and nobody ends that alone: a second holder must give their passphrase too. Nothing was changed.</source>
        <translation>Deux dépositaires signent ici et personne n’y met fin seul&#xa0;: un second dépositaire doit donner sa phrase de passe. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Letters are let go by signature here: look at the sample of hard cases and sign. Each signature is that of another holder of the vault, with their own passphrase.</source>
        <translation>Ici, les lettres partent après signature&#xa0;: relisez les cas difficiles et signez. Chaque signature est celle d’un autre dépositaire du coffre, avec sa propre phrase de passe.</translation>
    </message>
    <message>
        <source>One of the signatures must be a DPO&apos;s, and none is yet.</source>
        <translation>L’une des signatures doit être celle d’un DPO, et aucune ne l’est encore.</translation>
    </message>
    <message>
        <source>Mapping profile removed</source>
        <translation>Correspondance gardée retirée</translation>
    </message>
    <message>
        <source>Quarantined row corrected</source>
        <translation>Ligne de quarantaine corrigée</translation>
    </message>
    <message>
        <source>Quarantined rows dismissed</source>
        <translation>Lignes de quarantaine écartées</translation>
    </message>
    <message>
        <source>Dismissed rows opened again</source>
        <translation>Lignes écartées rouvertes</translation>
    </message>
    <message>
        <source>File of corrected rows taken in</source>
        <translation>Fichier de lignes corrigées repris</translation>
    </message>
    <message>
        <source>Doubtful row corrected</source>
        <translation>Ligne douteuse corrigée</translation>
    </message>
    <message>
        <source>File of deaths imported</source>
        <translation>Fichier des décès importé</translation>
    </message>
    <message>
        <source>Decided about proposed deaths</source>
        <translation>Décès proposés tranchés</translation>
    </message>
    <message>
        <source>Questions on the severity answered</source>
        <translation>Questions sur la gravité répondues</translation>
    </message>
    <message>
        <source>Severity confirmed</source>
        <translation>Gravité confirmée</translation>
    </message>
    <message>
        <source>Text of the letters changed</source>
        <translation>Texte des lettres modifié</translation>
    </message>
    <message>
        <source>Text of the letters as shipped again</source>
        <translation>Texte des lettres rétabli</translation>
    </message>
    <message>
        <source>Settings of the e-mails changed</source>
        <translation>Réglages des courriels modifiés</translation>
    </message>
    <message>
        <source>Mail account saved</source>
        <translation>Compte de messagerie enregistré</translation>
    </message>
    <message>
        <source>Mail account tested</source>
        <translation>Compte de messagerie essayé</translation>
    </message>
    <message>
        <source>E-mails prepared</source>
        <translation>Courriels préparés</translation>
    </message>
    <message>
        <source>Outcomes of e-mails noted</source>
        <translation>Issue de courriels notée</translation>
    </message>
    <message>
        <source>Sending of e-mails ended</source>
        <translation>Envoi de courriels terminé</translation>
    </message>
    <message>
        <source>Interrupted sending of e-mails settled</source>
        <translation>Envoi interrompu de courriels repris</translation>
    </message>
    <message>
        <source>Decided about e-mails</source>
        <translation>Courriels tranchés</translation>
    </message>
    <message>
        <source>E-mails that came back read</source>
        <translation>Retours de courriels lus</translation>
    </message>
    <message>
        <source>Decided about an e-mail that came back</source>
        <translation>Retour d’un courriel tranché</translation>
    </message>
    <message>
        <source>The file %1 holds no certificate in PEM form. Ask the authority for the certificate of its root.</source>
        <translation>Le fichier %1 ne contient aucun certificat au format PEM. Demandez à l’autorité son certificat racine.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not one to trust here, or its encryption is too old. Nothing was sent. If the authority has a root of its own for its server, give it as a file.</source>
        <translation>Le certificat de %1 n’est pas de confiance ici, ou son chiffrement est trop ancien. Rien n’a été envoyé. Si l’autorité a une racine à elle pour son serveur, donnez-la dans un fichier.</translation>
    </message>
    <message>
        <source>No time-stamp came from %1. Check the network, or write the request to a file and carry it to the authority by another way.</source>
        <translation>Aucun horodatage n’est venu de %1. Vérifiez le réseau, ou écrivez la demande dans un fichier et portez-la à l’autorité par un autre chemin.</translation>
    </message>
    <message>
        <source>%1 did not answer as a time-stamping authority does (status %2). Check the address.</source>
        <translation>%1 n’a pas répondu comme une autorité d’horodatage (état %2). Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>No time-stamping authority is set. Set its address first, or write the request to a file.</source>
        <translation>Aucune autorité d’horodatage n’est choisie. Donnez d’abord son adresse, ou écrivez la demande dans un fichier.</translation>
    </message>
    <message>
        <source>“%1” is no address of a time-stamping authority: it begins with https:// and names a server.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas l’adresse d’une autorité d’horodatage&#xa0;: elle commence par https:// et nomme un serveur.</translation>
    </message>
    <message>
        <source>This time-stamp answers no request of this vault: its imprint is that of something else. Nothing was kept.</source>
        <translation>Cet horodatage ne répond à aucune demande de ce coffre&#xa0;: son empreinte est celle d’autre chose. Rien n’a été conservé.</translation>
    </message>
    <message>
        <source>Store found changed since it was closed</source>
        <translation>Base trouvée changée depuis sa fermeture</translation>
    </message>
    <message>
        <source>Time-stamping authority set</source>
        <translation>Autorité d’horodatage choisie</translation>
    </message>
    <message>
        <source>Time-stamping authority removed</source>
        <translation>Autorité d’horodatage retirée</translation>
    </message>
    <message>
        <source>Journal time-stamped</source>
        <translation>Journal horodaté</translation>
    </message>
    <message>
        <source>This is not a head of the journal: five groups of four characters are expected, as slips, bundles and certificates print them. Check what was typed.</source>
        <translation>Ce n’est pas une tête du journal&#xa0;: cinq groupes de quatre caractères sont attendus, comme les bordereaux, dossiers et certificats les impriment. Vérifiez la saisie.</translation>
    </message>
    <message>
        <source>Give the whole path of the new folder.</source>
        <translation>Donnez le chemin complet du nouveau dossier.</translation>
    </message>
    <message>
        <source>A file has this name already.</source>
        <translation>Un fichier porte déjà ce nom.</translation>
    </message>
    <message>
        <source>This folder is not empty. A vault needs a folder of its own.</source>
        <translation>Ce dossier n’est pas vide. Un coffre a besoin d’un dossier à lui.</translation>
    </message>
    <message>
        <source>Nothing can be written in &quot;%1&quot;.</source>
        <translation>Rien ne peut être écrit dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Only %1 are free on this disk; a large leak and its backups need about 4 GB.</source>
        <translation>Il reste %1 sur ce disque&#x202f;; une grande fuite et ses sauvegardes demandent environ 4 Go.</translation>
    </message>
    <message>
        <source>The recovery sheet was never proved: print it and type its code once (Settings, Vault).</source>
        <translation>La fiche de secours n’a jamais été prouvée&#xa0;: imprimez-la et tapez son code une fois (Réglages, Coffre).</translation>
    </message>
    <message>
        <source>The key file %1 is inside the folder of a vault, where whoever takes the vault finds it too. Keep it elsewhere, on a stick for example.</source>
        <translation>Le fichier-clé %1 est dans le dossier d’un coffre, où qui prend le coffre le trouve aussi. Gardez-le ailleurs, sur une clé USB par exemple.</translation>
    </message>
    <message>
        <source>The key file %1 is empty. Choose another one.</source>
        <translation>Le fichier-clé %1 est vide. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The file %1 is already there. A key file never replaces another file; choose a new name.</source>
        <translation>Le fichier %1 existe déjà. Un fichier-clé n’en remplace jamais un autre&#x202f;; choisissez un nouveau nom.</translation>
    </message>
    <message>
        <source>The file %1 is already there. The recovery sheet never replaces another one; choose a new name.</source>
        <translation>Le fichier %1 existe déjà. La fiche de secours n’en remplace jamais une autre&#x202f;; choisissez un nouveau nom.</translation>
    </message>
    <message>
        <source>Role of a holder changed</source>
        <translation>Rôle d’un dépositaire changé</translation>
    </message>
    <message>
        <source>Recovery sheet proved</source>
        <translation>Fiche de secours prouvée</translation>
    </message>
    <message>
        <source>Vault encrypted under a new key</source>
        <translation>Coffre chiffré sous une nouvelle clé</translation>
    </message>
    <message>
        <source>Recovery sheet of the vault of %1</source>
        <translation>Fiche de secours du coffre de %1</translation>
    </message>
    <message>
        <source>Made on %1 for vault %2</source>
        <translation>Établie le %1 pour le coffre %2</translation>
    </message>
    <message>
        <source>This code opens the vault when every passphrase is lost. Whoever holds this sheet and a copy of the vault can read it: keep the sheet in a safe, never beside the computer.</source>
        <translation>Ce code ouvre le coffre quand toutes les phrases de passe sont perdues. Qui tient cette fiche et une copie du coffre peut le lire&#xa0;: gardez la fiche dans un coffre-fort, jamais à côté de l’ordinateur.</translation>
    </message>
    <message>
        <source>It opens vault %1 and its backups, until the vault&apos;s key is changed.</source>
        <translation>Il ouvre le coffre %1 et ses sauvegardes, jusqu’au changement de la clé du coffre.</translation>
    </message>
    <message>
        <source>Now: print this sheet, delete the file, and type the code once from the paper (Settings, or avis34-cli vault prove-recovery). Only then is it known to open the vault.</source>
        <translation>Maintenant&#xa0;: imprimez cette fiche, supprimez le fichier et tapez une fois le code lu sur le papier (Réglages, ou avis34-cli vault prove-recovery). Alors seulement il est sûr qu’il ouvre le coffre.</translation>
    </message>
    <message>
        <source>In need: choose “Forgotten passphrase” at the door and type the code, or put it into a text file and run avis34-cli vault recover. Capitals and hyphens do not matter; there is no letter O, I, L or U in the code, only the digits 0 and 1.</source>
        <translation>En cas de besoin&#xa0;: choisissez «&#xa0;Phrase de passe oubliée&#xa0;» à la porte et tapez le code, ou mettez-le dans un fichier texte et lancez avis34-cli vault recover. Majuscules et tirets n’importent pas&#x202f;; le code n’a pas de lettre O, I, L ou U, seulement les chiffres 0 et 1.</translation>
    </message>
    <message>
        <source>Seen by somebody who should not have: change the vault&apos;s key at once (avis34-cli vault rotate); this sheet then opens only older backups.</source>
        <translation>Vue par quelqu’un qui ne le devait pas&#xa0;: changez aussitôt la clé du coffre (avis34-cli vault rotate)&#x202f;; cette fiche n’ouvre alors plus que des sauvegardes plus anciennes.</translation>
    </message>
    <message>
        <source>What to do with it</source>
        <translation>Ce qu’il faut en faire</translation>
    </message>
    <message>
        <source>This phrase has too few different words for a vault that can be stolen and tried for ever: about %1 bits of 80.</source>
        <translation>Cette phrase a trop peu de mots différents pour un coffre qui peut être volé et essayé sans fin&#xa0;: environ %1 bits sur 80.</translation>
    </message>
    <message>
        <source>This passphrase is a pattern that is tried early, such as a word, a name, a date or a row of keys: about %1 bits of 80.</source>
        <translation>Cette phrase de passe suit un modèle essayé très tôt, comme un mot, un nom, une date ou une suite de touches&#xa0;: environ %1 bits sur 80.</translation>
    </message>
    <message>
        <source>This passphrase is too short for a vault that can be stolen and tried for ever: about %1 bits of 80.</source>
        <translation>Cette phrase de passe est trop courte pour un coffre qui peut être volé et essayé sans fin&#xa0;: environ %1 bits sur 80.</translation>
    </message>
    <message>
        <source>Take seven words that have nothing to do with each other, or 12 random characters with capitals, small letters, digits and signs (CNIL, deliberation 2022-100); the program can draw eight words for you.</source>
        <translation>Prenez sept mots sans rapport entre eux, ou 12 caractères au hasard avec majuscules, minuscules, chiffres et signes (CNIL, délibération n° 2022-100)&#x202f;; le programme peut tirer huit mots pour vous.</translation>
    </message>
    <message>
        <source>Recovery sheet written again</source>
        <translation>Fiche de secours écrite à nouveau</translation>
    </message>
    <message>
        <source>Keys found changed without an entry</source>
        <translation>Clés trouvées changées sans inscription au journal</translation>
    </message>
    <message>
        <source>Stopped at your request. The values are removed from the tables, but the file of the store is not written anew yet. Run it again: it goes on from there, and only then is there a certificate.</source>
        <translation>Arrêté à votre demande. Les valeurs sont effacées des tables, mais le fichier de la base n’est pas encore réécrit. Relancez&#xa0;: l’effacement continue de là, et c’est seulement alors qu’il y a un certificat.</translation>
    </message>
    <message>
        <source>Stopped at your request. The values are removed from the vault, but the older backups still hold them: no new one was made, so they were kept. Run it again: it goes on from there, and only then is there a certificate.</source>
        <translation>Arrêté à votre demande. Les valeurs sont effacées du coffre, mais les sauvegardes d’avant les contiennent encore&#xa0;: aucune nouvelle n’a été faite, elles ont donc été gardées. Relancez&#xa0;: l’effacement continue de là, et c’est seulement alors qu’il y a un certificat.</translation>
    </message>
    <message>
        <source>The values are removed from the vault, but the older backups still hold them: no new one could be made, so they were kept. Check that the disk of the backups is connected and has room (Settings, Backups), then run it again: it goes on from there, and only then is there a certificate.</source>
        <translation>Les valeurs sont effacées du coffre, mais les sauvegardes d’avant les contiennent encore&#xa0;: aucune nouvelle n’a pu être faite, elles ont donc été gardées. Vérifiez que le disque des sauvegardes est branché et a de la place (Réglages, Sauvegardes), puis relancez&#xa0;: l’effacement continue de là, et c’est seulement alors qu’il y a un certificat.</translation>
    </message>
    <message>
        <source>“%1” would change the numbers of the ledger: it was taken back, and nothing of it was removed. Verify the vault, and report this.</source>
        <translation>«&#xa0;%1&#xa0;» changerait les nombres du bilan&#xa0;: la règle a été annulée, et rien de ce qu’elle vise n’a été effacé. Vérifiez le coffre, et signalez-le.</translation>
    </message>
    <message>
        <source>Stopped at your request.</source>
        <translation>Arrêté à votre demande.</translation>
    </message>
    <message>
        <source>A rule could not be carried out and was taken back.</source>
        <translation>Une règle n’a pas pu être appliquée et a été annulée.</translation>
    </message>
    <message>
        <source>after everybody was told, and after each call</source>
        <translation>après que tout le monde a été informé, et après chaque appel</translation>
    </message>
    <message>
        <source>Signatures that no longer hold: since they were given, rows, pairs, addresses or instructions were changed, or their holder may no longer sign. Look at the sample again and sign again.</source>
        <translation>Des signatures ne valent plus&#xa0;: depuis, des lignes, des paires, des adresses ou des consignes ont changé, ou leur dépositaire ne peut plus signer. Relisez l’échantillon et signez à nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%1 pair(s) wait for a decision.</source>
        <translation>
            <numerusform>%1 paire attend une décision.</numerusform>
            <numerusform>%1 paires attendent une décision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) are in quarantine: each may be a patient.</source>
        <translation>
            <numerusform>%1 ligne est en quarantaine&#xa0;: elle peut être un patient.</numerusform>
            <numerusform>%1 lignes sont en quarantaine&#xa0;: chacune peut être un patient.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 person(s) are not told yet, or their letters not posted.</source>
        <translation>
            <numerusform>%1 personne n’est pas encore informée, ou sa lettre n’est pas postée.</numerusform>
            <numerusform>%1 personnes ne sont pas encore informées, ou leurs lettres ne sont pas postées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 letter(s) came back and nobody decided what follows.</source>
        <translation>
            <numerusform>%1 lettre est revenue et personne n’a décidé de la suite.</numerusform>
            <numerusform>%1 lettres sont revenues et personne n’a décidé de la suite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 e-mail(s) are on their way, refused or in doubt, or came back and wait to be looked at.</source>
        <translation>
            <numerusform>%1 courriel est en route, refusé ou en doute, ou est revenu et attend d’être regardé.</numerusform>
            <numerusform>%1 courriels sont en route, refusés ou en doute, ou sont revenus et attendent d’être regardés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 request(s) of persons are not answered.</source>
        <translation>
            <numerusform>%1 demande de personne est sans réponse.</numerusform>
            <numerusform>%1 demandes de personnes sont sans réponse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) were carried out before, and what they removed is gone. Run it again: it goes on from there, and only then is there a certificate.</source>
        <translation>
            <numerusform>%n règle a été appliquée avant, et ce qu’elle efface est effacé. Relancez&#xa0;: l’effacement continue de là, et c’est seulement alors qu’il y a un certificat.</numerusform>
            <numerusform>%n règles ont été appliquées avant, et ce qu’elles effacent est effacé. Relancez&#xa0;: l’effacement continue de là, et c’est seulement alors qu’il y a un certificat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys found older than the vault</source>
        <translation>Clés trouvées plus anciennes que le coffre</translation>
    </message>
    <message>
        <source>Interrupted change of the key taken back</source>
        <translation>Changement de clé interrompu annulé</translation>
    </message>
    <message>
        <source>%1 (today&apos;s passphrase: yes)</source>
        <translation>%1 (la phrase d’aujourd’hui&#xa0;: oui)</translation>
    </message>
    <message>
        <source>%1 (today&apos;s passphrase: NO)</source>
        <translation>%1 (la phrase d’aujourd’hui&#xa0;: NON)</translation>
    </message>
    <message>
        <source>It opens with the passphrases of %1: %2.</source>
        <translation>Elle s’ouvre avec les phrases de passe du %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>No passphrase of today opens it: keep those of then, or the recovery sheet.</source>
        <translation>Aucune phrase d’aujourd’hui ne l’ouvre&#xa0;: gardez celles de ce jour-là, ou la fiche de secours.</translation>
    </message>
    <message>
        <source>The new passphrase is not text in UTF-8: typed by hand it would not open the vault. Save its file as UTF-8 (Notepad: Save as, Encoding) or type it. Nothing was changed.</source>
        <translation>La nouvelle phrase de passe n’est pas du texte en UTF-8&#xa0;: tapée à la main, elle n’ouvrirait pas le coffre. Enregistrez son fichier en UTF-8 (Bloc-notes&#xa0;: Enregistrer sous, Encodage) ou tapez-la. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The values are removed, but the disk reported an error before it was certain that the certificate is kept. Check the disk, then run it again: what is missing is done, and nothing is erased twice.</source>
        <translation>Les valeurs sont retirées, mais le disque a signalé une erreur avant qu’il soit certain que le certificat est gardé. Contrôlez le disque, puis recommencez&#xa0;: ce qui manque est fait, et rien n’est effacé deux fois.</translation>
    </message>
</context>
<context>
    <name>store</name>
    <message>
        <source>This file is not a backup of an Avis 34 vault. Nothing was restored.</source>
        <translation>Ce fichier n’est pas une sauvegarde d’un coffre Avis 34. Rien n’a été restauré.</translation>
    </message>
    <message>
        <source>This backup is damaged or incomplete. Nothing was restored: use another one.</source>
        <translation>Cette sauvegarde est endommagée ou incomplète. Rien n’a été restauré&#xa0;: prenez-en une autre.</translation>
    </message>
    <message>
        <source>This backup was made by a newer version of the program. Nothing was restored: install that version.</source>
        <translation>Cette sauvegarde vient d’une version plus récente du programme. Rien n’a été restauré&#xa0;: installez cette version.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; could not be written or read. Check that the disk has room and that the folder belongs to you.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» n’a pas pu être écrit ou lu. Vérifiez que le disque a de la place et que le dossier vous appartient.</translation>
    </message>
    <message>
        <source>The journal could not be written out completely. Check that the disk has room.</source>
        <translation>Le journal n’a pas pu être écrit en entier. Vérifiez que le disque a de la place.</translation>
    </message>
    <message>
        <source>Group %1 of the recovery code holds a character that cannot be there. Compare it with the sheet.</source>
        <translation>Le groupe %1 du code de secours contient un caractère impossible. Comparez-le avec la fiche.</translation>
    </message>
    <message>
        <source>The recovery code has %1 characters instead of 56. Compare it with the sheet: 14 groups of 4.</source>
        <translation>Le code de secours a %1 caractères au lieu de 56. Comparez-le avec la fiche&#xa0;: 14 groupes de 4.</translation>
    </message>
    <message>
        <source>The recovery code does not match: at least one character differs from the sheet. Nothing was changed.</source>
        <translation>Le code de secours ne convient pas&#xa0;: au moins un caractère diffère de la fiche. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The program&apos;s encryption does not work, so nothing was written. Install the program again and report this with the details.</source>
        <translation>Le chiffrement du programme ne fonctionne pas, donc rien n’a été écrit. Installez à nouveau le programme et signalez-le avec les détails.</translation>
    </message>
    <message>
        <source>The disk is full. The step was undone and the vault is intact: make room and start the step again.</source>
        <translation>Le disque est plein. L’étape est défaite et le coffre est intact&#xa0;: libérez de la place et recommencez l’étape.</translation>
    </message>
    <message>
        <source>The vault cannot be written to. Nothing was changed: check that its folder exists, is on a local disk, and belongs to you.</source>
        <translation>Le coffre ne peut pas être écrit. Rien n’a été modifié&#xa0;: vérifiez que son dossier existe, est sur un disque local et vous appartient.</translation>
    </message>
    <message>
        <source>The disk reported an error. The step is done as a whole or not at all: check the disk, then verify the vault before going on.</source>
        <translation>Le disque a signalé une erreur. L’étape est faite en entier ou pas du tout&#xa0;: contrôlez le disque, puis vérifiez le coffre avant de continuer.</translation>
    </message>
    <message>
        <source>The store in the vault is damaged. Nothing was changed: keep the folder as it is and restore the latest backup elsewhere.</source>
        <translation>La base du coffre est endommagée. Rien n’a été modifié&#xa0;: gardez le dossier tel quel et restaurez ailleurs la dernière sauvegarde.</translation>
    </message>
    <message>
        <source>The vault is busy with another step. Nothing was changed: try again when it is done.</source>
        <translation>Le coffre est occupé par une autre étape. Rien n’a été modifié&#xa0;: réessayez quand elle sera finie.</translation>
    </message>
    <message>
        <source>There is not enough memory. The step was undone: close other programs.</source>
        <translation>La mémoire manque. L’étape est défaite&#xa0;: fermez d’autres programmes.</translation>
    </message>
    <message>
        <source>The vault refused the step, which was undone. Please report this with the details.</source>
        <translation>Le coffre a refusé l’étape, qui est défaite. Merci de le signaler avec les détails.</translation>
    </message>
    <message>
        <source>This is not the passphrase of a holder of this vault. Nothing was changed.</source>
        <translation>Ce n’est la phrase de passe d’aucun dépositaire de ce coffre. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The keys of the vault are damaged: neither keys.bin nor its copy keys.bin.bak can be read. Use the recovery code, or take keys.bin from a backup.</source>
        <translation>Les clés du coffre sont endommagées&#xa0;: ni keys.bin ni sa copie keys.bin.bak ne sont lisibles. Utilisez le code de secours, ou reprenez keys.bin d’une sauvegarde.</translation>
    </message>
    <message>
        <source>The keys of the vault are missing (files keys.bin and keys.bin.bak). Use the recovery code, or take keys.bin from a backup.</source>
        <translation>Les clés du coffre manquent (fichiers keys.bin et keys.bin.bak). Utilisez le code de secours, ou reprenez keys.bin d’une sauvegarde.</translation>
    </message>
    <message>
        <source>The keys of the vault were altered by somebody without a passphrase (file keys.bin). Nothing was changed: use the recovery code, or take keys.bin from a backup.</source>
        <translation>Les clés du coffre ont été altérées par quelqu’un qui n’a pas de phrase de passe (fichier keys.bin). Rien n’a été modifié&#xa0;: utilisez le code de secours, ou reprenez keys.bin d’une sauvegarde.</translation>
    </message>
    <message>
        <source>The store is damaged or does not belong to these keys (file store.db). Nothing was changed: restore the latest backup elsewhere.</source>
        <translation>La base est endommagée ou ne correspond pas à ces clés (fichier store.db). Rien n’a été modifié&#xa0;: restaurez ailleurs la dernière sauvegarde.</translation>
    </message>
    <message>
        <source>This vault was last used by a newer version of the program (file store.db). Nothing was changed: install that version.</source>
        <translation>Ce coffre a servi en dernier à une version plus récente du programme (fichier store.db). Rien n’a été modifié&#xa0;: installez cette version.</translation>
    </message>
    <message>
        <source>This vault comes from an older version of the program. Open it for writing once, which upgrades it.</source>
        <translation>Ce coffre vient d’une version plus ancienne du programme. Ouvrez-le une fois en écriture, ce qui le met à niveau.</translation>
    </message>
    <message>
        <source>The vault is open for reading only. Nothing was changed.</source>
        <translation>Le coffre est ouvert en lecture seule. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The passphrase is empty. Choose one.</source>
        <translation>La phrase de passe est vide. Choisissez-en une.</translation>
    </message>
    <message>
        <source>The anchor of the journal is missing or was altered (file anchors/journal.json): whether the store is the latest cannot be told. Compare the journal&apos;s head with the last one printed.</source>
        <translation>L’ancre du journal manque ou a été altérée (fichier anchors/journal.json)&#xa0;: on ne peut pas dire si la base est la dernière. Comparez la tête du journal avec la dernière imprimée.</translation>
    </message>
    <message>
        <source>The store is older than its last anchor, or another one: steps that were done are missing. Compare the journal&apos;s head with the last one printed, and restore the latest backup.</source>
        <translation>La base est plus ancienne que sa dernière ancre, ou c’en est une autre&#xa0;: des étapes faites manquent. Comparez la tête du journal avec la dernière imprimée, et restaurez la dernière sauvegarde.</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Dépositaire</translation>
    </message>
    <message>
        <source>Each holder needs a name of their own. Nothing was changed.</source>
        <translation>Chaque dépositaire doit avoir un nom à lui. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is no holder &quot;%1&quot;.</source>
        <translation>Il n’y a pas de dépositaire «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Every page of the store is authentic.</source>
        <translation>Chaque page de la base est authentique.</translation>
    </message>
    <message>
        <source>Tables and indexes are sound.</source>
        <translation>Les tables et les index sont sains.</translation>
    </message>
    <message>
        <source>Every reference points to a row.</source>
        <translation>Chaque référence mène à une ligne.</translation>
    </message>
    <message>
        <source>The journal is complete and unchanged.</source>
        <translation>Le journal est complet et inchangé.</translation>
    </message>
    <message>
        <source>The store is not older than its anchor.</source>
        <translation>La base n’est pas plus ancienne que son ancre.</translation>
    </message>
    <message>
        <source>The store is damaged (%1). Restore the latest backup elsewhere.</source>
        <translation>La base est endommagée (%1). Restaurez ailleurs la dernière sauvegarde.</translation>
    </message>
    <message>
        <source>There is no vault in &quot;%1&quot;. Choose the folder that holds the file store.db.</source>
        <translation>Il n’y a pas de coffre dans «&#xa0;%1&#xa0;». Choisissez le dossier qui contient le fichier store.db.</translation>
    </message>
    <message>
        <source>The store in &quot;%1&quot; is damaged: the file store.db is empty or not encrypted. Nothing was changed: restore the latest backup elsewhere.</source>
        <translation>La base dans «&#xa0;%1&#xa0;» est endommagée&#xa0;: le fichier store.db est vide ou n’est pas chiffré. Rien n’a été modifié&#xa0;: restaurez ailleurs la dernière sauvegarde.</translation>
    </message>
    <message>
        <source>This vault was made by a newer version of the program (file keys.bin). Nothing was changed: install that version.</source>
        <translation>Ce coffre a été créé par une version plus récente du programme (fichier keys.bin). Rien n’a été modifié&#xa0;: installez cette version.</translation>
    </message>
    <message>
        <source>The vault is already open: program %1, process %2 on machine %3. Close it there first.</source>
        <translation>Le coffre est déjà ouvert&#xa0;: programme %1, processus %2 sur la machine %3. Fermez-le d’abord là-bas.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; is not empty, so no vault was made in it. Choose a new or an empty folder.</source>
        <translation>Le dossier «&#xa0;%1&#xa0;» n’est pas vide&#x202f;; aucun coffre n’y a donc été créé. Choisissez un dossier nouveau ou vide.</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>ce n’est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is inside the folder of a vault, where nothing but the vault itself may be. Choose another place; nothing was written.</source>
        <translation>«&#xa0;%1&#xa0;» se trouve dans le dossier d’un coffre, où rien d’autre que le coffre ne doit être. Choisissez un autre endroit&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>This backup belongs to another vault, or was made before the data key was renewed: it does not open with the keys of this vault.</source>
        <translation>Cette sauvegarde est celle d’un autre coffre, ou date d’avant le renouvellement de la clé des données&#xa0;: elle ne s’ouvre pas avec les clés de ce coffre.</translation>
    </message>
    <message>
        <source>The disk of the folder &quot;%1&quot; has no room for a backup: %2 are needed, %3 are free. Make room or choose another folder.</source>
        <translation>Le disque du dossier «&#xa0;%1&#xa0;» n’a pas la place d’une sauvegarde&#xa0;: il faut %2, %3 sont libres. Libérez de la place ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The vault lies on a network share (%1), where it may be damaged without anybody&apos;s fault. Close it, move its folder to a disk of this computer, and open it there.</source>
        <translation>Le coffre est sur un partage réseau (%1), où il peut être endommagé sans que personne n’ait mal fait. Fermez-le, déplacez son dossier sur un disque de cet ordinateur et ouvrez-le là.</translation>
    </message>
    <message>
        <source>The vault lies in a folder that %1 synchronises: it may be damaged or put back to an older state, and copies of it leave this computer. Close it, move its folder elsewhere on this computer, and open it there.</source>
        <translation>Le coffre est dans un dossier que %1 synchronise&#xa0;: il peut être endommagé ou ramené à un état plus ancien, et des copies quittent cet ordinateur. Fermez-le, déplacez son dossier ailleurs sur cet ordinateur et ouvrez-le là.</translation>
    </message>
    <message>
        <source>The vault lies on a disk that knows no owners (%1), as sticks are: everybody who uses this computer can copy or delete its files. They stay encrypted; a disk of this computer is safer.</source>
        <translation>Le coffre est sur un disque qui ne connaît pas de propriétaire (%1), comme les clés USB&#xa0;: quiconque utilise cet ordinateur peut copier ou supprimer ses fichiers. Ils restent chiffrés&#x202f;; un disque de cet ordinateur est plus sûr.</translation>
    </message>
    <message>
        <source>The disk of the vault &quot;%1&quot; is read-only. Nothing was changed: copy the folder to a disk of this computer, or open it for reading only.</source>
        <translation>Le disque du coffre «&#xa0;%1&#xa0;» est en lecture seule. Rien n’a été modifié&#xa0;: copiez le dossier sur un disque de cet ordinateur, ou ouvrez-le en lecture seule.</translation>
    </message>
    <message>
        <source>The folder of the vault &quot;%1&quot; cannot be written in: it belongs to another user (%2) or is protected. Nothing was changed: log in as its owner, or open it for reading only.</source>
        <translation>Le dossier du coffre «&#xa0;%1&#xa0;» n’accepte pas d’écriture&#xa0;: il appartient à un autre utilisateur (%2) ou il est protégé. Rien n’a été modifié&#xa0;: ouvrez la session de son propriétaire, ou ouvrez-le en lecture seule.</translation>
    </message>
    <message>
        <source>The backup&apos;s journal is not the beginning of this vault&apos;s: it is a backup of another state, or the vault was put back to an older one.</source>
        <translation>Le journal de la sauvegarde n’est pas le début de celui de ce coffre&#xa0;: c’est la sauvegarde d’un autre état, ou le coffre a été ramené à un état plus ancien.</translation>
    </message>
    <message>
        <source>The backup holds %1 rows; %2 were put into it.</source>
        <translation>La sauvegarde contient %1 lignes&#x202f;; %2 y avaient été mises.</translation>
    </message>
    <message>
        <source>This computer&apos;s disk is encrypted.</source>
        <translation>Le disque de cet ordinateur est chiffré.</translation>
    </message>
    <message>
        <source>The swap space of this computer is not encrypted: while the vault is open, the system may write there what the program holds in memory. Ask for its encryption, or for none.</source>
        <translation>L’espace d’échange (swap) de cet ordinateur n’est pas chiffré&#xa0;: tant que le coffre est ouvert, le système peut y écrire ce que le programme garde en mémoire. Demandez qu’il soit chiffré, ou supprimé.</translation>
    </message>
    <message>
        <source>No encryption of this computer&apos;s disk was found. The vault is encrypted by itself, but files that you write out of it are not, nor is the image of a hibernation. Ask for an encrypted disk (LUKS, BitLocker).</source>
        <translation>Aucun chiffrement du disque de cet ordinateur n’a été trouvé. Le coffre est chiffré par lui-même, mais pas les fichiers que vous en sortez, ni l’image d’une mise en veille prolongée. Demandez un disque chiffré (LUKS, BitLocker).</translation>
    </message>
    <message>
        <source>Whether this computer&apos;s disk is encrypted cannot be told from here. Make sure that it is (LUKS, BitLocker): the system may write to it what the program holds in memory.</source>
        <translation>Le programme ne peut pas savoir si le disque de cet ordinateur est chiffré. Assurez-vous qu’il l’est (LUKS, BitLocker)&#xa0;: le système peut y écrire ce que le programme garde en mémoire.</translation>
    </message>
    <message>
        <source>The store was changed since it was closed, and not by this program: an older copy of some of its pages may have been put back. Compare what matters with the last printed documents, and restore the latest backup elsewhere.</source>
        <translation>La base a été changée depuis qu’elle a été fermée, et pas par ce programme&#xa0;: une copie plus ancienne de certaines de ses pages a pu être remise en place. Comparez ce qui compte avec les derniers documents imprimés, et restaurez ailleurs la dernière sauvegarde.</translation>
    </message>
    <message>
        <source>This recovery code belongs to vault %1, and this is vault %2: another vault, or this one before its key was changed. Nothing was changed.</source>
        <translation>Ce code de secours est celui du coffre %1, et celui-ci est le coffre %2&#xa0;: un autre coffre, ou celui-ci avant le changement de sa clé. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A change of the vault&apos;s key was interrupted. Open the vault for writing once, which finishes it.</source>
        <translation>Un changement de la clé du coffre a été interrompu. Ouvrez une fois le coffre en écriture, ce qui le termine.</translation>
    </message>
    <message>
        <source>The vault needs a DPO: nobody could manage its holders any more. Give that role to somebody else first; nothing was changed.</source>
        <translation>Il faut un DPO au coffre&#xa0;: plus personne ne pourrait gérer ses dépositaires. Donnez d’abord ce rôle à quelqu’un d’autre&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is not enough memory to check the passphrase, which takes 256 MiB or more. Close other programs and try again.</source>
        <translation>La mémoire ne suffit pas pour vérifier la phrase de passe, qui en demande 256 Mio ou plus. Fermez d’autres programmes et recommencez.</translation>
    </message>
    <message>
        <source>The passphrase or the key file of “%1” is missing or not the one in use. Whoever keeps access gives both; nothing was changed.</source>
        <translation>La phrase de passe ou le fichier-clé de «&#xa0;%1&#xa0;» manque ou n’est pas celui d’aujourd’hui. Qui garde l’accès donne les deux&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>All %1 places for holders are taken. Remove one first.</source>
        <translation>Les %1 places de dépositaires sont prises. Retirez-en un d’abord.</translation>
    </message>
    <message>
        <source>Compare group %1 first.</source>
        <translation>Comparez d’abord le groupe %1.</translation>
    </message>
    <message>
        <source>Somebody else is reading the vault, so its key cannot be changed now. Close it everywhere else and try again; nothing was changed.</source>
        <translation>Quelqu’un d’autre lit le coffre&#xa0;: sa clé ne peut pas être changée maintenant. Fermez-le partout ailleurs et recommencez&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The key of the vault is changed, and only the new recovery sheet counts. But then the disk reported an error: check it, and open the vault for writing once more, which finishes the change.</source>
        <translation>La clé du coffre est changée et seule la nouvelle fiche de secours compte. Mais le disque a ensuite signalé une erreur&#xa0;: contrôlez-le, puis ouvrez le coffre encore une fois en écriture, ce qui termine le changement.</translation>
    </message>
    <message>
        <source>The keys are written as asked, but then the disk reported an error. Check that it has room and is sound, then verify the vault before going on.</source>
        <translation>Les clés sont écrites comme demandé, mais le disque a ensuite signalé une erreur. Vérifiez qu’il a de la place et qu’il est sain, puis vérifiez le coffre avant de continuer.</translation>
    </message>
    <message>
        <source>The keys of the vault were changed since you opened it. Nothing was changed: open the vault again.</source>
        <translation>Les clés du coffre ont changé depuis que vous l’avez ouvert. Rien n’a été changé&#xa0;: ouvrez le coffre à nouveau.</translation>
    </message>
    <message>
        <source>The store was changed since it was closed, and not by this program. Nothing was changed: a DPO or an operator opens the vault first, which puts this into the journal.</source>
        <translation>La base a été changée depuis sa fermeture, et pas par ce programme. Rien n’a été changé&#xa0;: qu’un DPO ou un opérateur ouvre d’abord le coffre, ce qui l’inscrit au journal.</translation>
    </message>
    <message>
        <source>The file keys.bin was lost, damaged or older than its copy, which was taken instead. Check the disk.</source>
        <translation>Le fichier keys.bin était perdu, endommagé ou plus ancien que sa copie, qui a été prise à sa place. Contrôlez le disque.</translation>
    </message>
    <message>
        <source>The keys of the vault could not be used any more and were written anew: only the passphrase that is chosen now opens it. Add the other holders again.</source>
        <translation>Les clés du coffre n’étaient plus utilisables et ont été réécrites&#xa0;: seule la phrase de passe choisie maintenant l’ouvre. Ajoutez de nouveau les autres dépositaires.</translation>
    </message>
    <message>
        <source>The file keys.bin is older than the vault: passphrases that were changed or withdrawn are valid again. Read the list of holders, remove who should not be there, and change your passphrase.</source>
        <translation>Le fichier keys.bin est plus ancien que le coffre&#xa0;: des phrases de passe changées ou retirées sont de nouveau valables. Relisez la liste des dépositaires, retirez ceux qui ne devraient pas y être, et changez votre phrase de passe.</translation>
    </message>
    <message>
        <source>A change of the vault&apos;s key was interrupted and is taken back: the recovery sheet of vault %1 counts, and the new one opens nothing. Run the change again.</source>
        <translation>Un changement de la clé du coffre a été interrompu et il est annulé&#xa0;: la fiche de secours du coffre %1 compte, la nouvelle n’ouvre rien. Refaites le changement.</translation>
    </message>
    <message>
        <source>A change of the vault&apos;s key was interrupted and is now finished: only the recovery sheet of vault %1 counts. Prove it, then destroy the one before.</source>
        <translation>Un changement de la clé du coffre a été interrompu et il est maintenant terminé&#xa0;: seule la fiche de secours du coffre %1 compte. Vérifiez-la, puis détruisez la précédente.</translation>
    </message>
    <message>
        <source>A holder needs a name of 1 to %1 bytes that can be seen, such as a function. Nothing was changed.</source>
        <translation>Un dépositaire a besoin d’un nom visible de 1 à %1 octets, par exemple une fonction. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The vault cannot be opened for writing: &quot;%1&quot; should be a file and is something else. Nothing was changed: move it elsewhere, then open the vault again.</source>
        <translation>Le coffre ne peut pas être ouvert en écriture&#xa0;: «&#xa0;%1&#xa0;» devrait être un fichier, et c’est autre chose. Rien n’a été changé&#xa0;: déplacez-le ailleurs, puis rouvrez le coffre.</translation>
    </message>
    <message>
        <source>The vault is already open in another program on this computer. Close it there first.</source>
        <translation>Le coffre est déjà ouvert dans un autre programme sur cet ordinateur. Fermez-le d’abord là-bas.</translation>
    </message>
    <message>
        <source>The vault lies on a network share and is locked since %4: program %1, process %2 on machine %3. If it is open there, close it there. If that machine is gone or was switched off, and nobody has the vault open, delete the file &quot;%5&quot;; or move the vault to a disk of this computer and open it there.</source>
        <translation>Le coffre est sur un partage réseau et verrouillé depuis le %4&#xa0;: programme %1, processus %2 sur la machine %3. S’il y est ouvert, fermez-le là-bas. Si cette machine n’existe plus ou a été éteinte, et que personne n’a le coffre ouvert, supprimez le fichier «&#xa0;%5&#xa0;»&#x202f;; ou déplacez le coffre sur un disque de cet ordinateur et ouvrez-le là.</translation>
    </message>
    <message>
        <source>The folder backups of the vault is a link to &quot;%1&quot;. What an interrupted backup leaves there is not removed. Make it an ordinary folder; to keep backups on another disk, choose a folder there in the settings.</source>
        <translation>Le dossier backups du coffre est un lien vers «&#xa0;%1&#xa0;». Ce qu’une sauvegarde interrompue y laisse n’est pas retiré. Faites-en un dossier ordinaire&#x202f;; pour garder les sauvegardes sur un autre disque, choisissez-y un dossier dans les réglages.</translation>
    </message>
    <message>
        <source>the pages of index %1 do not fit together</source>
        <translation>les pages de l’index %1 ne vont pas ensemble</translation>
    </message>
    <message>
        <source>the pages of table %1 do not fit together</source>
        <translation>les pages de la table %1 ne vont pas ensemble</translation>
    </message>
    <message>
        <source>index %1 does not agree with its table</source>
        <translation>l’index %1 ne correspond pas à sa table</translation>
    </message>
    <message>
        <source>table %1 holds what it must not</source>
        <translation>la table %1 contient ce qu’elle ne doit pas contenir</translation>
    </message>
    <message>
        <source>its pages do not fit together</source>
        <translation>ses pages ne vont pas ensemble</translation>
    </message>
    <message>
        <source>page %1 is not as it was written</source>
        <translation>la page %1 n’est plus telle qu’elle a été écrite</translation>
    </message>
    <message>
        <source>its pages cannot be read</source>
        <translation>ses pages ne peuvent pas être lues</translation>
    </message>
    <message>
        <source>not all of it can be read, SQLite %1</source>
        <translation>une partie ne peut pas être lue, SQLite %1</translation>
    </message>
</context>
<context>
    <name>ui::AcceptController</name>
    <message>
        <source>The copies of the store from before an upgrade are removed too (%1).</source>
        <translation>Les copies de la base faites avant une mise à niveau sont effacées aussi (%1).</translation>
    </message>
    <message>
        <source>Something is still open</source>
        <translation>Tout n’est pas décidé</translation>
    </message>
    <message>
        <source>Accept nevertheless, they stay</source>
        <translation>Valider quand même, elles restent</translation>
    </message>
    <message>
        <source>Accept the matching</source>
        <translation>Valider le rapprochement</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Accepting the matching</source>
        <translation>Validation du rapprochement</translation>
    </message>
    <message>
        <source>Certificate of removal</source>
        <translation>Certificat de suppression</translation>
    </message>
    <message>
        <source>certificate.pdf</source>
        <translation>certificat-de-suppression.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Text (*.txt)</source>
        <translation>PDF (*.pdf);;Texte (*.txt)</translation>
    </message>
    <message>
        <source>The certificate was written to %1.</source>
        <translation>Le certificat a été écrit dans %1.</translation>
    </message>
    <message>
        <source>No leaked row leaves the vault.</source>
        <translation>Aucune ligne de la fuite ne quitte le coffre.</translation>
    </message>
    <message>
        <source>No leaked row is about a patient of your list: none stays.</source>
        <translation>Aucune ligne de la fuite ne concerne un patient de votre liste&#xa0;: aucune ne reste.</translation>
    </message>
    <message>
        <source>Nobody is told anything by this, and nobody loses their letter. But it cannot be undone: whoever only a later, more complete list would find is then found by importing the extract again, and no other way.</source>
        <translation>Cela n’écrit à personne, et personne ne perd sa lettre. Mais c’est sans retour&#xa0;: qui ne serait trouvé que par une liste plus complète, plus tard, ne pourra l’être qu’en important à nouveau l’extrait.</translation>
    </message>
    <message>
        <source>Keep the certificate with the file.</source>
        <translation>Gardez le certificat au dossier.</translation>
    </message>
    <message>
        <source>Another program began to read the vault meanwhile: traces of their values may stay in unused parts of its file until the next erasing (Settings, Retention).</source>
        <translation>Un autre programme s’est mis entre-temps à lire le coffre&#xa0;: des traces de leurs valeurs peuvent rester dans des parties inutilisées de son fichier, jusqu’au prochain effacement (Réglages, Conservation).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln is about a patient</source>
        <translation>
            <numerusform>%Ln concerne un patient</numerusform>
            <numerusform>%Ln concernent un patient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waits for a decision</source>
        <translation>
            <numerusform>%Ln attend une décision</numerusform>
            <numerusform>%Ln attendent une décision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln was left in doubt</source>
        <translation>
            <numerusform>%Ln a été laissée en doute</numerusform>
            <numerusform>%Ln ont été laissées en doute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a letter already rests on %Ln</source>
        <translation>
            <numerusform>%Ln fonde une lettre déjà produite</numerusform>
            <numerusform>%Ln fondent une lettre déjà produite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) of the vault keep these rows: destroy them yourself.</source>
        <translation>
            <numerusform>%Ln sauvegarde du coffre garde ces lignes&#xa0;: à vous de la détruire.</numerusform>
            <numerusform>%Ln sauvegardes du coffre gardent ces lignes&#xa0;: à vous de les détruire.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leaked row(s) stay: %1.</source>
        <translation>
            <numerusform>%Ln ligne de la fuite reste&#xa0;: %1.</numerusform>
            <numerusform>%Ln lignes de la fuite restent&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are about nobody of your list and leave the vault, with their pairs and verdicts.</source>
        <translation>
            <numerusform>%Ln ligne ne concerne personne de votre liste et quitte le coffre, avec ses paires et ses verdicts.</numerusform>
            <numerusform>%Ln lignes ne concernent personne de votre liste et quittent le coffre, avec leurs paires et leurs verdicts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln of them is probably about a patient whom the matching missed.</source>
        <translation>
            <numerusform>Environ %Ln d’entre elles concerne sans doute un patient que le rapprochement a manqué.</numerusform>
            <numerusform>Environ %Ln d’entre elles concernent sans doute des patients que le rapprochement a manqués.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) still wait for a decision. Their leaked rows stay, and nobody is told anything about them until they are decided.</source>
        <translation>
            <numerusform>%Ln paire attend encore une décision. Sa ligne reste, et personne n’est averti à son sujet tant qu’elle n’est pas décidée.</numerusform>
            <numerusform>%Ln paires attendent encore une décision. Leurs lignes restent, et personne n’est averti à leur sujet tant qu’elles ne sont pas décidées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the extracts are in quarantine and were never compared: each may be one of your patients. They stay there.</source>
        <translation>
            <numerusform>%Ln ligne des extraits est en quarantaine et n’a jamais été comparée&#xa0;: elle peut être un de vos patients. Elle y reste.</numerusform>
            <numerusform>%Ln lignes des extraits sont en quarantaine et n’ont jamais été comparées&#xa0;: chacune peut être un de vos patients. Elles y restent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln row(s)</source>
        <translation>
            <numerusform>Supprimer %Ln ligne</numerusform>
            <numerusform>Supprimer %Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The matching is accepted: %Ln leaked row(s) were removed.</source>
        <translation>
            <numerusform>Le rapprochement est validé&#xa0;: %Ln ligne de la fuite a été supprimée.</numerusform>
            <numerusform>Le rapprochement est validé&#xa0;: %Ln lignes de la fuite ont été supprimées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AcceptStrip</name>
    <message>
        <source>&amp;Certificate…</source>
        <translation>Certi&amp;ficat…</translation>
    </message>
    <message>
        <source>&amp;Accept the matching…</source>
        <translation>Vali&amp;der le rapprochement…</translation>
    </message>
    <message>
        <source>Once the review is done, accept the matching: the leaked rows that are about nobody of your list then leave the vault (GDPR art. 5).</source>
        <translation>La relecture finie, validez le rapprochement&#xa0;: les lignes de la fuite qui ne concernent personne de votre liste quittent alors le coffre (RGPD, art. 5).</translation>
    </message>
    <message>
        <source>Accepted on %1. Leaked rows about nobody of your list, removed: %2; rows that stay: %3.</source>
        <translation>Validé le %1. Lignes de la fuite qui ne concernaient personne de votre liste, supprimées&#xa0;: %2&#x202f;; lignes qui restent&#xa0;: %3.</translation>
    </message>
</context>
<context>
    <name>ui::AddHolderDialog</name>
    <message>
        <source>May do everything, holders and erasure included.</source>
        <translation>Peut tout faire, y compris gérer les dépositaires et effacer.</translation>
    </message>
    <message>
        <source>Does the daily work: files, review, letters, returns, calls.</source>
        <translation>Fait le travail quotidien&#xa0;: fichiers, relecture, lettres, retours, appels.</translation>
    </message>
    <message>
        <source>Looks at figures and progress, and changes only their own passphrase.</source>
        <translation>Regarde les chiffres et l’avancement, et ne change que sa propre phrase de passe.</translation>
    </message>
    <message>
        <source>Also ask for a &amp;key file</source>
        <translation>Demander aussi un fichier &amp;clé</translation>
    </message>
    <message>
        <source>Add a holder</source>
        <translation>Ajouter un dépositaire</translation>
    </message>
    <message>
        <source>&amp;Name or function</source>
        <translation>&amp;Nom ou fonction</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rôle</translation>
    </message>
    <message>
        <source>&amp;Add the holder</source>
        <translation>&amp;Ajouter le dépositaire</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Let the new holder type the passphrase here: nobody else needs to know it. The name can be read without it.</source>
        <translation>Laissez le nouveau dépositaire taper ici sa phrase de passe&#xa0;: personne d’autre n’a besoin de la connaître. Le nom, lui, se lit sans phrase.</translation>
    </message>
</context>
<context>
    <name>ui::AddressesPlace</name>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
    <message>
        <source>Checking the addresses</source>
        <translation>Contrôle des adresses</translation>
    </message>
    <message>
        <source>Addresses for a service of postal validation</source>
        <translation>Adresses pour un prestataire RNVP</translation>
    </message>
    <message>
        <source>addresses-rnvp.csv</source>
        <translation>adresses-rnvp.csv</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Exporting the addresses</source>
        <translation>Export des adresses</translation>
    </message>
    <message numerus="yes">
        <source>%1 addresses were written to %2; %3 who must stay hidden are not in it. Give the file only to a service with which you have a contract (GDPR art. 28).</source>
        <translation>
            <numerusform>%1 adresse a été écrite dans %2&#x202f;; %3 qui doivent rester cachées n’y sont pas. Ne confiez le fichier qu’à un prestataire lié par contrat (RGPD art. 28).</numerusform>
            <numerusform>%1 adresses ont été écrites dans %2&#x202f;; %3 qui doivent rester cachées n’y sont pas. Ne confiez le fichier qu’à un prestataire lié par contrat (RGPD art. 28).</numerusform>
        </translation>
    </message>
    <message>
        <source>File corrected by the service</source>
        <translation>Fichier corrigé par le prestataire</translation>
    </message>
    <message>
        <source>CSV (*.csv *.txt);;All files (*)</source>
        <translation>CSV (*.csv *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Comparing the addresses</source>
        <translation>Comparaison des adresses</translation>
    </message>
    <message>
        <source>%1 is refused as a whole: %2 No address was changed.</source>
        <translation>%1 est refusé en entier&#xa0;: %2 Aucune adresse n’a été modifiée.</translation>
    </message>
    <message numerus="yes">
        <source>%1 changes no address: %2 lines unchanged, %3 refused.</source>
        <translation>
            <numerusform>%1 ne modifie aucune adresse&#xa0;: %2 ligne inchangée, %3 refusées.</numerusform>
            <numerusform>%1 ne modifie aucune adresse&#xa0;: %2 lignes inchangées, %3 refusées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over the corrected addresses</source>
        <translation>Reprendre les adresses corrigées</translation>
    </message>
    <message numerus="yes">
        <source>%1 addresses change, %2 stay as they are, %3 lines are refused and left out. The first ones:
%4</source>
        <translation>
            <numerusform>%1 adresse change, %2 restent telles quelles, %3 lignes sont refusées et laissées de côté. Les premières&#xa0;:
%4</numerusform>
            <numerusform>%1 adresses changent, %2 restent telles quelles, %3 lignes sont refusées et laissées de côté. Les premières&#xa0;:
%4</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Taking over the addresses</source>
        <translation>Reprise des adresses</translation>
    </message>
    <message numerus="yes">
        <source>%1 addresses were corrected.</source>
        <translation>
            <numerusform>%1 adresse a été corrigée.</numerusform>
            <numerusform>%1 adresses ont été corrigées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Patient %1: saved.</source>
        <translation>Patient %1&#xa0;: enregistré.</translation>
    </message>
</context>
<context>
    <name>ui::AddressesTab</name>
    <message>
        <source>✖ no letter</source>
        <translation>✖ pas de lettre</translation>
    </message>
    <message>
        <source>○ to check</source>
        <translation>○ à vérifier</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Doute</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>The addresses of everybody who is still to be written to are looked at by the rules of the post: street and number, postal code and town, length of the lines, country. What is doubtful will be listed here, with what is likely right. Nothing is sent anywhere.</source>
        <translation>Les adresses de toutes les personnes à qui il faut encore écrire sont examinées selon les règles de La Poste&#xa0;: voie et numéro, code postal et localité, longueur des lignes, pays. Ce qui est douteux apparaîtra ici, avec ce qui est sans doute juste. Rien n’est envoyé nulle part.</translation>
    </message>
    <message>
        <source>Check the addresses</source>
        <translation>Contrôler les adresses</translation>
    </message>
    <message>
        <source>Doubts about addresses, by kind</source>
        <translation>Doutes sur les adresses, par nature</translation>
    </message>
    <message>
        <source>Persons with this doubt</source>
        <translation>Personnes concernées par ce doute</translation>
    </message>
    <message>
        <source>&amp;Export for RNVP…</source>
        <translation>&amp;Exporter pour RNVP…</translation>
    </message>
    <message>
        <source>Instruction or address for one &amp;patient number</source>
        <translation>Consigne ou adresse pour un numéro de &amp;patient</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Protected address, care in secret, guardian, large print…</source>
        <translation>Adresse protégée, soins confidentiels, tuteur, grands caractères…</translation>
    </message>
    <message numerus="yes">
        <source>%1 addresses looked at, %2 without any doubt; %3 allow no letter. List of communes: %4.</source>
        <translation>
            <numerusform>%1 adresse contrôlée, %2 sans aucun doute&#x202f;; %3 ne permettent aucune lettre. Communes&#xa0;: %4.</numerusform>
            <numerusform>%1 adresses contrôlées, %2 sans aucun doute&#x202f;; %3 ne permettent aucune lettre. Communes&#xa0;: %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown; the console lists all: addresses check --csv.</source>
        <translation>Les %1 premières sur %2 sont affichées&#x202f;; la console les donne toutes&#xa0;: addresses check --csv.</translation>
    </message>
    <message>
        <source>No proposal: ask the patient, or have the addresses validated (RNVP).</source>
        <translation>Pas de proposition&#xa0;: demandez au patient, ou faites valider les adresses (RNVP).</translation>
    </message>
    <message>
        <source>Likely right: %1</source>
        <translation>Sans doute juste&#xa0;: %1</translation>
    </message>
    <message>
        <source>list of the program</source>
        <translation>liste du programme</translation>
    </message>
    <message>
        <source>Correct or &amp;instruct…</source>
        <translation>Corri&amp;ger ou donner une consigne…</translation>
    </message>
    <message>
        <source>Check agai&amp;n</source>
        <translation>Contrôler de &amp;nouveau</translation>
    </message>
    <message>
        <source>I&amp;mport the corrected file…</source>
        <translation>&amp;Importer le fichier corrigé…</translation>
    </message>
    <message>
        <source>· to know</source>
        <translation>· à savoir</translation>
    </message>
</context>
<context>
    <name>ui::BackupsController</name>
    <message>
        <source>Folder of the backups</source>
        <translation>Dossier des sauvegardes</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>%1 was written and read back. %2</source>
        <translation>%1 est écrite et relue. %2</translation>
    </message>
    <message>
        <source>Back up the vault</source>
        <translation>Sauvegarder le coffre</translation>
    </message>
    <message>
        <source>vault-backup.avis34-backup</source>
        <translation>sauvegarde.avis34-backup</translation>
    </message>
    <message>
        <source>Backup (*.avis34-backup)</source>
        <translation>Sauvegarde (*.avis34-backup)</translation>
    </message>
    <message>
        <source>The backup %1 was written. It is as encrypted as the vault.</source>
        <translation>La sauvegarde %1 est écrite. Elle est chiffrée comme le coffre.</translation>
    </message>
    <message>
        <source>Restore drill</source>
        <translation>Essai de restauration</translation>
    </message>
    <message numerus="yes">
        <source>The drill passed: %1 opens and is whole, with %2 journal entries.</source>
        <translation>
            <numerusform>L’essai est réussi&#xa0;: %1 s’ouvre et est intacte, avec %2 entrée de journal.</numerusform>
            <numerusform>L’essai est réussi&#xa0;: %1 s’ouvre et est intacte, avec %2 entrées de journal.</numerusform>
        </translation>
    </message>
    <message>
        <source>The drill of %1 failed: %2</source>
        <translation>L’essai de %1 a échoué&#xa0;: %2</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Backup (*.avis34-backup *.avis34backup);;All files (*)</source>
        <translation>Sauvegarde (*.avis34-backup *.avis34backup);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Folder in which the vault is made</source>
        <translation>Dossier dans lequel créer le coffre</translation>
    </message>
    <message>
        <source>Restored-%1.avis34</source>
        <translation>Restaure-%1.avis34</translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>Restauration d’une sauvegarde</translation>
    </message>
    <message>
        <source>The backup is back in %1. Lock this vault to open that one.</source>
        <translation>La sauvegarde est restaurée dans %1. Verrouillez ce coffre pour ouvrir celui-là.</translation>
    </message>
</context>
<context>
    <name>ui::BackupsPanel</name>
    <message>
        <source>restored as a drill, %1</source>
        <translation>restaurée à l’essai, %1</translation>
    </message>
    <message>
        <source>read back, %1</source>
        <translation>relue, %1</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>pas essayée</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Faite</translation>
    </message>
    <message>
        <source>%1, before an upgrade</source>
        <translation>%1, avant une mise à niveau</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Back up &amp;by itself, once a day</source>
        <translation>Sauvegarder &amp;automatiquement, une fois par jour</translation>
    </message>
    <message>
        <source>Another &amp;folder…</source>
        <translation>Autre &amp;dossier…</translation>
    </message>
    <message>
        <source>In the &amp;vault&apos;s folder</source>
        <translation>Dans le dossier du &amp;coffre</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Back up &amp;now</source>
        <translation>Sauvegarder &amp;maintenant</translation>
    </message>
    <message>
        <source>Restore &amp;drill</source>
        <translation>&amp;Essai de restauration</translation>
    </message>
    <message>
        <source>&amp;Restore elsewhere…</source>
        <translation>&amp;Restaurer ailleurs…</translation>
    </message>
    <message>
        <source>Back up in&amp;to a file…</source>
        <translation>Sauvegarder dans un &amp;fichier…</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Each is one file, as encrypted as the vault, and is read back before it counts. The last 7 days and 4 weeks are kept. A folder on another disk survives the loss of this one.</source>
        <translation>Chacune est un fichier, aussi chiffré que le coffre, et n’est comptée qu’une fois relue. Les 7 derniers jours et les 4 dernières semaines sont gardés. Un dossier sur un autre disque survit à la perte de celui-ci.</translation>
    </message>
    <message>
        <source>What there is</source>
        <translation>Ce qu’il y a</translation>
    </message>
    <message>
        <source>A drill restores the backup beside itself, still encrypted, opens it with the keys of this vault, runs every check and removes it again.</source>
        <translation>Un essai restaure la sauvegarde à côté d’elle, toujours chiffrée, l’ouvre avec les clés de ce coffre, fait tous les contrôles, puis l’efface.</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Dossier&#xa0;: %1</translation>
    </message>
    <message>
        <source>The last one failed on %1: %2</source>
        <translation>La dernière a échoué le %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Last drill: %1, passed.</source>
        <translation>Dernier essai&#xa0;: %1, réussi.</translation>
    </message>
    <message>
        <source>Last drill: %1, failed. Make another backup and try that one.</source>
        <translation>Dernier essai&#xa0;: %1, échoué. Faites une nouvelle sauvegarde et essayez celle-là.</translation>
    </message>
    <message>
        <source>under an earlier key</source>
        <translation>sous une ancienne clé</translation>
    </message>
    <message>
        <source>date in the future: the clock was wrong</source>
        <translation>date dans le futur&#xa0;: l’horloge était fausse</translation>
    </message>
</context>
<context>
    <name>ui::CallsController</name>
    <message>
        <source>The next production prints this letter again. Now note the call.</source>
        <translation>La prochaine production imprime de nouveau cette lettre. Notez maintenant l’appel.</translation>
    </message>
    <message>
        <source>Copy of the letter</source>
        <translation>Copie de la lettre</translation>
    </message>
    <message>
        <source>letter-%1.pdf</source>
        <translation>lettre-%1.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1 is the letter as it was printed.</source>
        <translation>%1 est la lettre telle qu’imprimée.</translation>
    </message>
    <message>
        <source>The call is noted.</source>
        <translation>L’appel est noté.</translation>
    </message>
    <message>
        <source>Reply by letter</source>
        <translation>Répondre par lettre</translation>
    </message>
    <message>
        <source>reply.pdf</source>
        <translation>reponse.pdf</translation>
    </message>
    <message>
        <source>%1 is the reply, for the known address. Now note the call.</source>
        <translation>%1 est la réponse, pour l’adresse connue. Notez maintenant l’appel.</translation>
    </message>
</context>
<context>
    <name>ui::CallsTab</name>
    <message>
        <source>✖ Not verified: say nothing.</source>
        <translation>✖ Non vérifié&#xa0;: ne dites rien.</translation>
    </message>
    <message>
        <source>○ Two answers agree, but both may be in the leak.</source>
        <translation>○ Deux réponses justes, mais toutes deux peuvent être dans la fuite.</translation>
    </message>
    <message>
        <source>✔ Verified, with the reference of the letter.</source>
        <translation>✔ Vérifié, avec la référence de la lettre.</translation>
    </message>
    <message>
        <source>Reference that the caller reads out</source>
        <translation>Référence lue par l’appelant</translation>
    </message>
    <message>
        <source>Name and given name</source>
        <translation>Nom et prénom</translation>
    </message>
    <message>
        <source>14/07/1958</source>
        <translation>14/07/1958</translation>
    </message>
    <message>
        <source>35000</source>
        <translation>35000</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>&amp;Send again to the known address</source>
        <translation>&amp;Renvoyer à l’adresse connue</translation>
    </message>
    <message>
        <source>&amp;Copy of the letter…</source>
        <translation>Co&amp;pie de la lettre…</translation>
    </message>
    <message>
        <source>Number and street</source>
        <translation>Numéro et voie</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Send to this &amp;address</source>
        <translation>Envoyer à cette &amp;adresse</translation>
    </message>
    <message>
        <source>Short note, no fact of health</source>
        <translation>Note courte, aucune donnée de santé</translation>
    </message>
    <message>
        <source>&amp;Note the call</source>
        <translation>&amp;Noter l’appel</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>C&amp;hercher</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>Ré&amp;férence</translation>
    </message>
    <message>
        <source>or na&amp;me</source>
        <translation>ou no&amp;m</translation>
    </message>
    <message>
        <source>&amp;born on</source>
        <translation>né(e) &amp;le</translation>
    </message>
    <message>
        <source>1. Find</source>
        <translation>1. Chercher</translation>
    </message>
    <message>
        <source>Birth da&amp;te said</source>
        <translation>Naissance dit&amp;e</translation>
    </message>
    <message>
        <source>&amp;Postal code said</source>
        <translation>Code postal di&amp;t</translation>
    </message>
    <message>
        <source>2. Verify who is calling</source>
        <translation>2. Vérifier qui appelle</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>Ce qu’il faut dire</translation>
    </message>
    <message>
        <source>Outcome of the call</source>
        <translation>Issue de l’appel</translation>
    </message>
    <message>
        <source>&amp;Outcome</source>
        <translation>&amp;Issue</translation>
    </message>
    <message>
        <source>Not&amp;e</source>
        <translation>N&amp;ote</translation>
    </message>
    <message>
        <source>3. Answer and note</source>
        <translation>3. Répondre et noter</translation>
    </message>
    <message>
        <source>&lt;p&gt;What to say will stand here once you have found the person and verified who is calling.&lt;/p&gt;&lt;p&gt;The caller may be a fraudster with the leak before them: only the reference of the letter is not in it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Ce qu’il faut dire s’affichera ici quand vous aurez trouvé la personne et vérifié qui appelle.&lt;/p&gt;&lt;p&gt;L’appelant peut être un fraudeur qui a la fuite sous les yeux&#xa0;: seule la référence de la lettre n’y est pas.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1 · letter %2 · %3 · %4, %5</source>
        <translation>%1 · lettre %2 · %3 · %4, %5</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Say&lt;/b&gt;&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;À dire&lt;/b&gt;&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Never&lt;/b&gt;&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Jamais&lt;/b&gt;&lt;/p&gt;</translation>
    </message>
    <message numerus="yes">
        <source>%1 calls for %2 persons written to</source>
        <translation>
            <numerusform>%1 appel pour %2 personnes averties par courrier</numerusform>
            <numerusform>%1 appels pour %2 personnes averties par courrier</numerusform>
        </translation>
    </message>
    <message>
        <source>on the last day %1</source>
        <translation>le dernier jour %1</translation>
    </message>
    <message>
        <source>Reply by &amp;letter…</source>
        <translation>Répondre par &amp;lettre…</translation>
    </message>
</context>
<context>
    <name>ui::Category</name>
    <message>
        <source>Identity: names, sex, date of birth</source>
        <translation>Identité&#xa0;: noms, sexe, date de naissance</translation>
    </message>
    <message>
        <source>Social-security number (NIR)</source>
        <translation>Numéro de sécurité sociale (NIR)</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Adresse postale</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse électronique</translation>
    </message>
    <message>
        <source>Date of a visit or of a sample</source>
        <translation>Date d’une visite ou d’un prélèvement</translation>
    </message>
    <message>
        <source>Laboratory code</source>
        <translation>Code du laboratoire</translation>
    </message>
    <message>
        <source>Blood group (health)</source>
        <translation>Groupe sanguin (santé)</translation>
    </message>
    <message>
        <source>Name of the physician</source>
        <translation>Nom du médecin</translation>
    </message>
    <message>
        <source>Health insurer</source>
        <translation>Mutuelle</translation>
    </message>
    <message>
        <source>Comment on health (health)</source>
        <translation>Commentaire sur la santé (santé)</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Identifiant de connexion</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>Autres données</translation>
    </message>
</context>
<context>
    <name>ui::CheckController</name>
    <message>
        <source>Checking the letters</source>
        <translation>Contrôle des lettres</translation>
    </message>
    <message>
        <source>Accepting an alarm</source>
        <translation>Acceptation d’une alarme</translation>
    </message>
    <message>
        <source>The alarm was accepted; your reason is kept.</source>
        <translation>L’alarme est acceptée&#x202f;; votre motif est conservé.</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Folder for the lots of letters</source>
        <translation>Dossier pour les lots de lettres</translation>
    </message>
    <message>
        <source>Produce the letters</source>
        <translation>Produire les lettres</translation>
    </message>
    <message>
        <source>Produce</source>
        <translation>Produire</translation>
    </message>
    <message>
        <source>Producing the letters</source>
        <translation>Production des lettres</translation>
    </message>
    <message numerus="yes">
        <source>%1 letters are written to %2 in lots of %3, each with its list. From then on these persons count as being notified, and the files hold personal data in clear: keep them safe and delete them after printing.</source>
        <translation>
            <numerusform>%1 lettre sera écrite dans %2 par lots de %3, chacun avec sa liste. Dès lors cette personne compte comme en cours d’information, et les fichiers contiennent des données personnelles en clair&#xa0;: gardez-les en lieu sûr et supprimez-les après impression.</numerusform>
            <numerusform>%1 lettres seront écrites dans %2 par lots de %3, chacun avec sa liste. Dès lors ces personnes comptent comme en cours d’information, et les fichiers contiennent des données personnelles en clair&#xa0;: gardez-les en lieu sûr et supprimez-les après impression.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 letters in %2 lots were produced and checked.</source>
        <translation>
            <numerusform>%1 lettre en %2 lot est produite et contrôlée.</numerusform>
            <numerusform>%1 lettres en %2 lots sont produites et contrôlées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your signature was noted.</source>
        <translation>Votre signature est notée.</translation>
    </message>
    <message>
        <source>Nobody else may sign: first add a second holder, as DPO or operator (Settings, Holders).</source>
        <translation>Personne d’autre ne peut signer&#xa0;: ajoutez d’abord un second dépositaire, DPO ou opérateur (Réglages, Dépositaires).</translation>
    </message>
    <message>
        <source>Signature of the second holder</source>
        <translation>Signature du second dépositaire</translation>
    </message>
    <message>
        <source>Whoever signs has looked at the hard cases too, and shows with their own passphrase who they are. Your session stays open.</source>
        <translation>Qui signe a relu lui aussi les cas difficiles et montre qui il est avec sa propre phrase de passe. Votre session reste ouverte.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>The signature of the second holder was noted.</source>
        <translation>La signature du second dépositaire est notée.</translation>
    </message>
    <message>
        <source>Fewer signatures</source>
        <translation>Moins de signatures</translation>
    </message>
    <message>
        <source>Two holders sign here. That fewer are enough from now on is decided by two as well.</source>
        <translation>Deux dépositaires signent ici. Qu’il en suffise de moins désormais se décide aussi à deux.</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Accepter</translation>
    </message>
</context>
<context>
    <name>ui::CheckTab</name>
    <message>
        <source>&amp;Produce the lots…</source>
        <translation>&amp;Produire les lots…</translation>
    </message>
    <message>
        <source>Before anything is printed, every letter is made once and checked: the facts of the incident, the addresses, the pairs still open, the words. What stands against printing will be listed here.</source>
        <translation>Avant toute impression, chaque lettre est composée une fois et contrôlée&#xa0;: les faits de l’incident, les adresses, les paires encore ouvertes, le texte. Ce qui s’oppose à l’impression apparaîtra ici.</translation>
    </message>
    <message>
        <source>Check before sending</source>
        <translation>Contrôler avant envoi</translation>
    </message>
    <message>
        <source>Findings of the check</source>
        <translation>Constats du contrôle</translation>
    </message>
    <message>
        <source>Letters per &amp;lot</source>
        <translation>Lettres par &amp;lot</translation>
    </message>
    <message>
        <source>Something stands against printing: see below.</source>
        <translation>Quelque chose s’oppose à l’impression&#xa0;: voir ci-dessous.</translation>
    </message>
    <message>
        <source>Nothing is left to print.</source>
        <translation>Il ne reste rien à imprimer.</translation>
    </message>
    <message numerus="yes">
        <source>%1 letters are ready to be printed.</source>
        <translation>
            <numerusform>%1 lettre est prête à être imprimée.</numerusform>
            <numerusform>%1 lettres sont prêtes à être imprimées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 persons concerned: %2 already printed, %3 without a possible letter, %4 to print (%5 adults, %6 minors by their legal representatives).</source>
        <translation>
            <numerusform>%1 personne concernée&#xa0;: %2 déjà imprimées, %3 sans lettre possible, %4 à imprimer (%5 adultes, %6 mineurs par leurs représentants légaux).</numerusform>
            <numerusform>%1 personnes concernées&#xa0;: %2 déjà imprimées, %3 sans lettre possible, %4 à imprimer (%5 adultes, %6 mineurs par leurs représentants légaux).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 up to %2 g</source>
        <translation>%1 jusqu’à %2 g</translation>
    </message>
    <message numerus="yes">
        <source>%1 heavier</source>
        <translation>
            <numerusform>%1 plus lourde</numerusform>
            <numerusform>%1 plus lourdes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 pages on %2 sheets; by weight: %3.</source>
        <translation>
            <numerusform>%1 page sur %2 feuille&#x202f;; par poids&#xa0;: %3.</numerusform>
            <numerusform>%1 pages sur %2 feuilles&#x202f;; par poids&#xa0;: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Posted all at once, expect some %1 calls on the busiest day.</source>
        <translation>
            <numerusform>Si tout est posté d’un coup, prévoyez environ %1 appel le jour le plus chargé.</numerusform>
            <numerusform>Si tout est posté d’un coup, prévoyez environ %1 appels le jour le plus chargé.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Accept this alarm</source>
        <translation>&amp;Accepter cette alarme</translation>
    </message>
    <message>
        <source>Why this alarm may pass</source>
        <translation>Pourquoi cette alarme peut passer</translation>
    </message>
    <message>
        <source>The lots can be produced once every hard case is ticked.</source>
        <translation>Les lots pourront être produits quand chaque cas difficile sera coché.</translation>
    </message>
    <message>
        <source>%1 by e-mail (tab E-mails).</source>
        <translation>%1 par courriel (onglet Courriels).</translation>
    </message>
</context>
<context>
    <name>ui::CnilPlace</name>
    <message>
        <source>Filing bundle</source>
        <translation>Dossier de notification</translation>
    </message>
    <message>
        <source>cnil.zip</source>
        <translation>dossier-cnil.zip</translation>
    </message>
    <message>
        <source>Bundle (*.zip)</source>
        <translation>Dossier (*.zip)</translation>
    </message>
    <message>
        <source>Preparing the bundle</source>
        <translation>Préparation du dossier</translation>
    </message>
    <message>
        <source>The bundle %1 was written. SHA-256: %2</source>
        <translation>Le dossier %1 est écrit. SHA-256&#xa0;: %2</translation>
    </message>
    <message>
        <source>Receipt given by the CNIL</source>
        <translation>Récapitulatif remis par la CNIL</translation>
    </message>
    <message>
        <source>Documents (*.pdf);;All files (*)</source>
        <translation>Documents (*.pdf);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Register of breaches</source>
        <translation>Registre des violations</translation>
    </message>
    <message>
        <source>register.pdf</source>
        <translation>registre.pdf</translation>
    </message>
    <message>
        <source>The register was written to %1.</source>
        <translation>Le registre est écrit dans %1.</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Spreadsheet (*.ods);;Table (*.csv)</source>
        <translation>PDF (*.pdf);;Classeur (*.ods);;Tableau (*.csv)</translation>
    </message>
    <message>
        <source>Confirm the proposed answers</source>
        <translation>Confirmer les réponses proposées</translation>
    </message>
    <message>
        <source>The answers become yours as they are shown here, with your name and the hour. Read each of them first.</source>
        <translation>Les réponses deviennent les vôtres telles qu’elles sont affichées, avec votre nom et l’heure. Lisez-les d’abord une à une.</translation>
    </message>
    <message>
        <source>Confirm all</source>
        <translation>Tout confirmer</translation>
    </message>
    <message>
        <source>The receipt is in the vault, and the incident says when and under which number it was filed.</source>
        <translation>Le récapitulatif est dans le coffre&#x202f;; l’incident dit quand et sous quel numéro la notification a été déposée.</translation>
    </message>
    <message>
        <source>The receipt was written to %1.</source>
        <translation>Le récapitulatif est écrit dans %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) confirmed.</source>
        <translation>
            <numerusform>%Ln réponse confirmée.</numerusform>
            <numerusform>%Ln réponses confirmées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CnilView</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the answer to: %1</source>
        <translation>Copier la réponse à&#xa0;: %1</translation>
    </message>
    <message>
        <source>CNIL</source>
        <translation>CNIL</translation>
    </message>
    <message>
        <source>Only you can file, on notifications.cnil.fr. Here is every answer in the order of the form.</source>
        <translation>Vous seul pouvez notifier, sur notifications.cnil.fr. Voici chaque réponse dans l’ordre du formulaire.</translation>
    </message>
    <message>
        <source>&amp;Prepare the bundle…</source>
        <translation>&amp;Préparer le dossier…</translation>
    </message>
    <message>
        <source>Export the re&amp;gister…</source>
        <translation>Exporter le re&amp;gistre…</translation>
    </message>
    <message>
        <source>Initial filing</source>
        <translation>Notification initiale</translation>
    </message>
    <message>
        <source>Follow-up filing</source>
        <translation>Notification complémentaire</translation>
    </message>
    <message>
        <source>Complete filing</source>
        <translation>Notification complète</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Type</translation>
    </message>
    <message>
        <source>Answers in the order of the form</source>
        <translation>Réponses dans l’ordre du formulaire</translation>
    </message>
    <message>
        <source>Every answer that this kind of filing needs is there.</source>
        <translation>Toutes les réponses qu’exige ce type de notification sont là.</translation>
    </message>
    <message>
        <source>missing: fill in</source>
        <translation>manque&#xa0;: à remplir</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Manque&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) missing; an initial filing may be sent without them and completed later.</source>
        <translation>
            <numerusform>Il manque %Ln réponse&#x202f;; une notification initiale peut partir sans elle et être complétée plus tard.</numerusform>
            <numerusform>Il manque %Ln réponses&#x202f;; une notification initiale peut partir sans elles et être complétée plus tard.</numerusform>
        </translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Copies this answer, to be pasted into the CNIL&apos;s form</source>
        <translation>Copie cette réponse, à coller dans le formulaire de la CNIL</translation>
    </message>
    <message>
        <source>Confirm &amp;all…</source>
        <translation>&amp;Tout confirmer…</translation>
    </message>
    <message>
        <source>Filing with the CNIL</source>
        <translation>Notification à la CNIL</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulaire</translation>
    </message>
    <message>
        <source>Versions and receipts</source>
        <translation>Versions et récapitulatifs</translation>
    </message>
    <message>
        <source>F&amp;orm</source>
        <translation>F&amp;ormulaire</translation>
    </message>
    <message>
        <source>Confirmed by %1 on %2</source>
        <translation>Confirmé par %1 le %2</translation>
    </message>
    <message>
        <source>Proposed, to be confirmed. %1</source>
        <translation>Proposé, à confirmer. %1</translation>
    </message>
    <message>
        <source>Proposed, to be confirmed: %1. %2</source>
        <translation>Proposé, à confirmer&#xa0;: %1. %2</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Take the proposal</source>
        <translation>Prendre la proposition</translation>
    </message>
    <message>
        <source>Confirm: %1</source>
        <translation>Confirmer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Take the proposal: %1</source>
        <translation>Prendre la proposition&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) were filled in by the program and wait for your word.</source>
        <translation>
            <numerusform>%Ln réponse remplie par le programme attend votre confirmation.</numerusform>
            <numerusform>%Ln réponses remplies par le programme attendent votre confirmation.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CredentialsDialog</name>
    <message>
        <source>Do nothing</source>
        <translation>Ne rien faire</translation>
    </message>
    <message>
        <source>Holder: %1</source>
        <translation>Dépositaire&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ui::CredentialsFields</name>
    <message>
        <source>Holder</source>
        <translation>Dépositaire</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>&amp;Holder</source>
        <translation>&amp;Dépositaire</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Phrase de passe</translation>
    </message>
    <message>
        <source>&amp;Key file</source>
        <translation>Fichier &amp;clé</translation>
    </message>
</context>
<context>
    <name>ui::Deadline</name>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>done, %1 early</source>
        <translation>fait, %1 avant l’échéance</translation>
    </message>
    <message>
        <source>done, %1 late</source>
        <translation>fait, avec %1 de retard</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>passed %1 ago</source>
        <translation>dépassé depuis %1</translation>
    </message>
    <message>
        <source>waits for its start</source>
        <translation>attend son départ</translation>
    </message>
    <message>
        <source>for information</source>
        <translation>pour information</translation>
    </message>
    <message>
        <source>not applicable at the date of the facts</source>
        <translation>non applicable à la date des faits</translation>
    </message>
    <message>
        <source>target was %1 ago</source>
        <translation>objectif dépassé de %1</translation>
    </message>
</context>
<context>
    <name>ui::DeadlineReminder</name>
    <message>
        <source>Avis 34: time limit</source>
        <translation>Avis 34&#xa0;: échéance</translation>
    </message>
</context>
<context>
    <name>ui::DeathModel</name>
    <message>
        <source>confirmed</source>
        <translation>confirmé</translation>
    </message>
    <message>
        <source>not this person</source>
        <translation>pas cette personne</translation>
    </message>
    <message>
        <source>● very likely</source>
        <translation>● très probable</translation>
    </message>
    <message>
        <source>○ possible</source>
        <translation>○ possible</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Né(e) le</translation>
    </message>
    <message>
        <source>In INSEE&apos;s file</source>
        <translation>Au fichier de l’INSEE</translation>
    </message>
    <message>
        <source>Died on</source>
        <translation>Décès le</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Indices</translation>
    </message>
    <message>
        <source>%1, name of use %2,</source>
        <translation>%1, d’usage %2,</translation>
    </message>
</context>
<context>
    <name>ui::DeathsController</name>
    <message>
        <source>INSEE&apos;s file of deceased persons</source>
        <translation>Fichier des personnes décédées de l’INSEE</translation>
    </message>
    <message>
        <source>Text files (*.txt *.csv);;All files (*)</source>
        <translation>Fichiers texte (*.txt *.csv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Comparing with INSEE&apos;s file</source>
        <translation>Comparaison avec le fichier de l’INSEE</translation>
    </message>
    <message numerus="yes">
        <source>%1 lines read, %2 left out. Compared with %3 patients: %4 very likely and %5 possible deaths to decide.</source>
        <translation>
            <numerusform>%1 ligne lue, %2 écartées. Comparé à %3 patients&#xa0;: %4 décès très probables et %5 possibles à décider.</numerusform>
            <numerusform>%1 lignes lues, %2 écartées. Comparé à %3 patients&#xa0;: %4 décès très probables et %5 possibles à décider.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare this file again</source>
        <translation>Comparer de nouveau ce fichier</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Comparer de nouveau</translation>
    </message>
    <message>
        <source>Confirm the very likely deaths</source>
        <translation>Confirmer les décès très probables</translation>
    </message>
    <message numerus="yes">
        <source>%1 patients are then held to be dead: no letter goes to them unless one was printed already. You can take each decision back.</source>
        <translation>
            <numerusform>%1 patient sera alors tenu pour décédé&#xa0;: aucune lettre ne lui est adressée, sauf si elle est déjà imprimée. Vous pourrez revenir sur cette décision.</numerusform>
            <numerusform>%1 patients seront alors tenus pour décédés&#xa0;: aucune lettre ne leur est adressée, sauf si elle est déjà imprimée. Vous pourrez revenir sur chaque décision.</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message numerus="yes">
        <source>%1 deaths were confirmed.</source>
        <translation>
            <numerusform>%1 décès a été confirmé.</numerusform>
            <numerusform>%1 décès ont été confirmés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DeathsTab</name>
    <message>
        <source>Only persons concerned by the &amp;leak</source>
        <translation>Seulement les personnes concernées par la fuit&amp;e</translation>
    </message>
    <message>
        <source>&amp;Confirm the death</source>
        <translation>&amp;Confirmer le décès</translation>
    </message>
    <message>
        <source>It is &amp;not this person</source>
        <translation>Ce n’est &amp;pas cette personne</translation>
    </message>
    <message>
        <source>Decide a&amp;gain</source>
        <translation>&amp;Revenir sur la décision</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmés</translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation>Pas cette personne</translation>
    </message>
    <message>
        <source>INSEE publishes the file of persons who died in France (data.gouv.fr, “fichier des personnes décédées”). Download the years you need and compare them here, on this computer: no letter goes to somebody whose death you have confirmed. The program only proposes; you decide each time.</source>
        <translation>L’INSEE publie le fichier des personnes décédées en France (data.gouv.fr, «&#xa0;fichier des personnes décédées&#xa0;»). Téléchargez les années utiles et comparez-les ici, sur cet ordinateur&#xa0;: aucune lettre n’est adressée à une personne dont vous avez confirmé le décès. Le logiciel ne fait que proposer&#x202f;; c’est vous qui décidez, à chaque fois.</translation>
    </message>
    <message>
        <source>Compare with INSEE&apos;s file…</source>
        <translation>Comparer au fichier de l’INSEE…</translation>
    </message>
    <message>
        <source>Com&amp;pare another file…</source>
        <translation>Comparer un a&amp;utre fichier…</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>A&amp;fficher</translation>
    </message>
    <message>
        <source>Proposed deaths</source>
        <translation>Décès proposés</translation>
    </message>
    <message>
        <source>Your patient</source>
        <translation>Votre patient</translation>
    </message>
    <message>
        <source>INSEE&apos;s file</source>
        <translation>Le fichier de l’INSEE</translation>
    </message>
    <message>
        <source>What agrees</source>
        <translation>Ce qui concorde</translation>
    </message>
    <message>
        <source>What raises doubt</source>
        <translation>Ce qui fait douter</translation>
    </message>
    <message>
        <source>%1 to decide (%2 very likely, %3 possible) · %4 confirmed · %5 refused</source>
        <translation>À décider&#xa0;: %1 (très probables&#xa0;: %2, possibles&#xa0;: %3) · confirmés&#xa0;: %4 · refusés&#xa0;: %5</translation>
    </message>
    <message numerus="yes">
        <source>Confirm the %1 &amp;very likely ones…</source>
        <translation>
            <numerusform>Confirmer %1 décès &amp;très probable…</numerusform>
            <numerusform>Confirmer %1 décès &amp;très probables…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
born on %2
number in your list: %3</source>
        <translation>%1
né(e) le %2
numéro dans votre liste&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1
born on %2 in %3
died on %4 (place code %5)</source>
        <translation>%1
né(e) le %2 à %3
décès le %4 (code du lieu&#xa0;: %5)</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Rien.</translation>
    </message>
</context>
<context>
    <name>ui::Dialogs</name>
    <message>
        <source>To confirm, type: %1</source>
        <translation>Pour confirmer, tapez&#xa0;: %1</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Ne rien faire</translation>
    </message>
    <message>
        <source>&amp;Next &gt;</source>
        <translation>&amp;Suivant &gt;</translation>
    </message>
    <message>
        <source>&lt; &amp;Back</source>
        <translation>&lt; &amp;Retour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ui::DifferenceModel</name>
    <message>
        <source>Change</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>ui::DoorController</name>
    <message>
        <source>Restoring a backup</source>
        <translation>Restauration d’une sauvegarde</translation>
    </message>
    <message>
        <source>Written: %1. Delete the file once the sheet is printed.</source>
        <translation>Écrite&#xa0;: %1. Supprimez le fichier une fois la fiche imprimée.</translation>
    </message>
    <message>
        <source>The sheet was sent to the printer.</source>
        <translation>La fiche est partie à l’imprimante.</translation>
    </message>
    <message>
        <source>The printer did not take the sheet. Write it as a file.</source>
        <translation>L’imprimante n’a pas pris la fiche. Écrivez-la dans un fichier.</translation>
    </message>
</context>
<context>
    <name>ui::DoubtModel</name>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Doute</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
</context>
<context>
    <name>ui::DoubtsController</name>
    <message>
        <source>Rows that deserve a look</source>
        <translation>Lignes à regarder</translation>
    </message>
    <message>
        <source>doubts.csv</source>
        <translation>doutes.csv</translation>
    </message>
    <message>
        <source>CSV (*.csv);;All files (*)</source>
        <translation>CSV (*.csv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Exporting the doubts</source>
        <translation>Export des doutes</translation>
    </message>
    <message>
        <source>%1 rows were written to %2. The file holds personal data in clear: delete it once it has served.</source>
        <translation>Lignes écrites dans %2&#xa0;: %1. Ce fichier contient des données personnelles en clair&#xa0;: supprimez-le quand il a servi.</translation>
    </message>
</context>
<context>
    <name>ui::DoubtsTab</name>
    <message>
        <source>Rows that deserve a look</source>
        <translation>Lignes à regarder</translation>
    </message>
    <message>
        <source>No doubt here.</source>
        <translation>Aucun doute ici.</translation>
    </message>
    <message>
        <source>&amp;Correct</source>
        <translation>&amp;Corriger</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>These rows were accepted: nobody is forgotten because of a typing error. Correct what you can be sure of.</source>
        <translation>Ces lignes sont acceptées&#xa0;: personne n’est oublié à cause d’une faute de frappe. Corrigez ce dont vous êtes sûr.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Doubt</source>
        <translation>&amp;Doute</translation>
    </message>
    <message>
        <source>all files</source>
        <translation>tous les fichiers</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>all doubts</source>
        <translation>tous les doutes</translation>
    </message>
    <message>
        <source>Corrected. The matching takes it up at its next run.</source>
        <translation>Corrigé. Le prochain rapprochement en tiendra compte.</translation>
    </message>
    <message>
        <source>No row is chosen.</source>
        <translation>Aucune ligne n’est choisie.</translation>
    </message>
    <message>
        <source>%1, line %2, number %3: %4</source>
        <translation>%1, ligne %2, numéro %3&#xa0;: %4</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Choose one file first.</source>
        <translation>Choisissez d’abord un fichier.</translation>
    </message>
</context>
<context>
    <name>ui::Dropped</name>
    <message>
        <source>What was dropped is no file of this computer. Save it first.</source>
        <translation>Ce que vous avez déposé n’est pas un fichier de cet ordinateur. Enregistrez-le d’abord.</translation>
    </message>
    <message>
        <source>Drop one file, or the one folder that holds all files of the import.</source>
        <translation>Déposez un seul fichier, ou le dossier qui contient tous les fichiers de l’import.</translation>
    </message>
    <message>
        <source>%1 files were dropped, and their folder holds %2. Put those that are to be imported together into a folder of their own and drop it.</source>
        <translation>Vous avez déposé %1 fichiers et leur dossier en contient %2. Rangez dans un dossier à part ceux qui vont ensemble, puis déposez ce dossier.</translation>
    </message>
    <message>
        <source>This file lies in a synchronised folder: a copy of it is with a third party. Move it to a folder of this computer.</source>
        <translation>Ce fichier est dans un dossier synchronisé&#xa0;: une copie se trouve chez un tiers. Déplacez-le dans un dossier de cet ordinateur.</translation>
    </message>
    <message>
        <source>This file lies among the downloads. Delete it there once it is imported: it is not encrypted.</source>
        <translation>Ce fichier est parmi les téléchargements. Supprimez-le de là une fois importé&#xa0;: il n’est pas chiffré.</translation>
    </message>
</context>
<context>
    <name>ui::EmailAccountController</name>
    <message>
        <source>The test was stopped.</source>
        <translation>L’essai a été arrêté.</translation>
    </message>
    <message>
        <source>%1 is no certificate in PEM form; nothing was changed. Ask for the file of the authority whose text begins with BEGIN CERTIFICATE.</source>
        <translation>%1 n’est pas un certificat au format PEM&#x202f;; rien n’a été modifié. Demandez le fichier de l’autorité dont le texte commence par BEGIN CERTIFICATE.</translation>
    </message>
    <message>
        <source>The sending account is kept.</source>
        <translation>Le compte d’envoi est enregistré.</translation>
    </message>
    <message>
        <source>“%1” is still running: wait for its end, then test.</source>
        <translation>«&#xa0;%1&#xa0;» est encore en cours&#xa0;: attendez la fin, puis essayez.</translation>
    </message>
    <message>
        <source>Testing the sending account</source>
        <translation>Essai du compte d’envoi</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Certificat de l’autorité</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificats (*.pem *.crt *.cer);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Trust this very certificate</source>
        <translation>Faire confiance à ce certificat</translation>
    </message>
    <message>
        <source>No authority that this computer knows vouches for this server. It may be your laboratory’s own server, or somebody who reads along. Compare this fingerprint with the one that whoever runs the server reads to you by telephone:

%1

To confirm that they agree, type its first eight characters.</source>
        <translation>Aucune autorité connue de cet ordinateur ne répond de ce serveur. C’est peut-être le serveur propre à votre laboratoire, ou quelqu’un qui se place entre vous et lui pour lire. Comparez cette empreinte à celle que vous lira, au téléphone, la personne qui gère le serveur&#xa0;:

%1

Pour confirmer qu’elles concordent, tapez ses huit premiers caractères.</translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation>Faire confiance</translation>
    </message>
    <message>
        <source>The pace is kept.</source>
        <translation>Le rythme est enregistré.</translation>
    </message>
</context>
<context>
    <name>ui::EmailAccountDialog</name>
    <message>
        <source>Sending account</source>
        <translation>Compte d’envoi</translation>
    </message>
    <message>
        <source>Parts of the account</source>
        <translation>Parties du compte</translation>
    </message>
    <message>
        <source>1. Server</source>
        <translation>1. Serveur</translation>
    </message>
    <message>
        <source>2. Sender</source>
        <translation>2. Expéditeur</translation>
    </message>
    <message>
        <source>3. Returns</source>
        <translation>3. Retours</translation>
    </message>
    <message>
        <source>4. Test</source>
        <translation>4. Essai</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Enregistrer</translation>
    </message>
</context>
<context>
    <name>ui::EmailBouncePanel</name>
    <message>
        <source>&amp;Read the mailbox</source>
        <translation>&amp;Relever la boîte</translation>
    </message>
    <message>
        <source>&amp;Nothing to do</source>
        <translation>R&amp;ien à faire</translation>
    </message>
    <message>
        <source>It did not arrive: by &amp;post</source>
        <translation>N’est pas arrivé&#xa0;: par co&amp;urrier</translation>
    </message>
    <message>
        <source>Messages that came back and need a human</source>
        <translation>Messages revenus qui demandent un humain</translation>
    </message>
    <message>
        <source>Read a &amp;file…</source>
        <translation>Lire un &amp;fichier…</translation>
    </message>
    <message>
        <source>Read a f&amp;older…</source>
        <translation>Lire un &amp;dossier…</translation>
    </message>
    <message>
        <source>What came back by e-mail</source>
        <translation>Ce qui est revenu</translation>
    </message>
    <message>
        <source>Servers answer when an address does not work. Read these answers each day: who was not reached gets a letter. A file (.eml, mbox) or a folder (Maildir) from any mail program will do; each message counts once.</source>
        <translation>Les serveurs répondent quand une adresse ne fonctionne pas. Lisez ces réponses chaque jour&#xa0;: qui n’a pas été joint reçoit une lettre. Un fichier (.eml, mbox) ou un dossier (Maildir) de n’importe quelle messagerie convient&#x202f;; chaque message compte une fois.</translation>
    </message>
    <message>
        <source>Reference of our e-mail</source>
        <translation>Référence de notre courriel</translation>
    </message>
    <message>
        <source>It is &amp;about our e-mail</source>
        <translation>Au sujet de &amp;notre courriel</translation>
    </message>
    <message>
        <source>Open the message in your mail program. A holiday reply or a question needs nothing here; when it says that our e-mail was not delivered, give its reference.</source>
        <translation>Ouvrez le message dans votre messagerie. Une réponse d’absence ou une question ne demande rien ici&#x202f;; s’il dit que notre courriel n’a pas été remis, donnez-en la référence.</translation>
    </message>
    <message>
        <source>No mailbox is set up (Sending account, Returns).</source>
        <translation>Aucune boîte n’est réglée (Compte d’envoi, Retours).</translation>
    </message>
    <message>
        <source>Mailbox %1: nothing is deleted there.</source>
        <translation>Boîte %1&#xa0;: rien n’y est effacé.</translation>
    </message>
    <message>
        <source>No message waits for you.</source>
        <translation>Aucun message n’attend votre avis.</translation>
    </message>
    <message>
        <source>%1 messages need your eyes</source>
        <translation>Messages à regarder par vous&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ui::EmailCandidateModel</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>ui::EmailLimitsDialog</name>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Pace of the e-mails</source>
        <translation>Rythme des courriels</translation>
    </message>
    <message>
        <source>What a provider allows is seldom published: begin slowly, ask yours, and raise the numbers when nothing is refused. What exceeds them waits; nothing is lost.</source>
        <translation>Ce qu’admet un opérateur est rarement publié&#xa0;: commencez doucement, interrogez le vôtre, augmentez quand rien n’est refusé. Ce qui dépasse attend&#x202f;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>All e-mails</source>
        <translation>Tous les courriels</translation>
    </message>
    <message>
        <source>In an &amp;hour</source>
        <translation>Par &amp;heure</translation>
    </message>
    <message>
        <source>In a &amp;day</source>
        <translation>Par &amp;jour</translation>
    </message>
    <message>
        <source>Not &amp;before</source>
        <translation>Pas &amp;avant</translation>
    </message>
    <message>
        <source>Not &amp;after</source>
        <translation>Pas a&amp;près</translation>
    </message>
    <message>
        <source>Twice the same hour: day and night.</source>
        <translation>Deux fois la même heure&#xa0;: jour et nuit.</translation>
    </message>
    <message>
        <source>&amp;Connections at once</source>
        <translation>&amp;Connexions à la fois</translation>
    </message>
    <message>
        <source>Messages per co&amp;nnection</source>
        <translation>&amp;Messages par connexion</translation>
    </message>
    <message>
        <source>In an hour, by provider of the mailbox</source>
        <translation>Par heure, selon l’opérateur de la boîte</translation>
    </message>
    <message>
        <source>&amp;Shipped values</source>
        <translation>Valeurs d’&amp;origine</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Enregistrer</translation>
    </message>
</context>
<context>
    <name>ui::EmailModel</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Reason and what to do</source>
        <translation>Raison et que faire</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
</context>
<context>
    <name>ui::EmailOutboxController</name>
    <message>
        <source>The server took this message</source>
        <translation>Le serveur a pris ce message</translation>
    </message>
    <message>
        <source>Only when its Message-ID stands in the server’s log as accepted:
%1
The person then counts as informed and gets no letter.</source>
        <translation>Seulement si son Message-ID figure comme accepté au journal du serveur&#xa0;:
%1
La personne compte alors comme avertie et ne reçoit pas de lettre.</translation>
    </message>
    <message>
        <source>It stands in the log</source>
        <translation>Il figure au journal</translation>
    </message>
    <message>
        <source>Send this message again</source>
        <translation>Envoyer ce message de nouveau</translation>
    </message>
    <message>
        <source>Only when its Message-ID does not stand in the server’s log:
%1
If the server did take it, the person gets the same message twice. It leaves with the next sending.</source>
        <translation>Seulement si son Message-ID ne figure pas au journal du serveur&#xa0;:
%1
Si le serveur l’avait pris, la personne reçoit deux fois le même message. Il partira au prochain envoi.</translation>
    </message>
    <message>
        <source>It leaves with the next sending. Do it once what the server refused is put right.</source>
        <translation>Il partira au prochain envoi. À faire une fois réglé ce que le serveur refusait.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Envoyer de nouveau</translation>
    </message>
    <message>
        <source>A letter instead</source>
        <translation>Une lettre à la place</translation>
    </message>
    <message>
        <source>This e-mail is not sent any more: a letter is due at the next production. This cannot be taken back.</source>
        <translation>Ce courriel ne sera plus envoyé&#xa0;: une lettre est à faire à la prochaine production. On ne peut pas revenir en arrière.</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Par courrier</translation>
    </message>
    <message>
        <source>Messages that came back</source>
        <translation>Messages revenus</translation>
    </message>
    <message>
        <source>Messages (*.eml *.mbox *.mbx);;All files (*)</source>
        <translation>Messages (*.eml *.mbox *.mbx);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Folder of messages that came back</source>
        <translation>Dossier des messages revenus</translation>
    </message>
    <message>
        <source>E-mail %1: your decision is kept.</source>
        <translation>Courriel %1&#xa0;: votre décision est enregistrée.</translation>
    </message>
    <message>
        <source>Letters instead of e-mails</source>
        <translation>Des lettres à la place des courriels</translation>
    </message>
    <message>
        <source>Send refused e-mails again</source>
        <translation>Envoyer de nouveau les courriels refusés</translation>
    </message>
    <message numerus="yes">
        <source>%1 e-mails are not sent any more: letters are due at the next production. This cannot be taken back.</source>
        <translation>
            <numerusform>%1 courriel ne sera plus envoyé&#xa0;: une lettre est à faire à la prochaine production. On ne peut pas revenir en arrière.</numerusform>
            <numerusform>%1 courriels ne seront plus envoyés&#xa0;: des lettres sont à faire à la prochaine production. On ne peut pas revenir en arrière.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 refused e-mails leave with the next sending. Do it once what the server refused is put right; else they are refused again.</source>
        <translation>
            <numerusform>%1 courriel refusé partira au prochain envoi. À faire une fois réglé ce que le serveur refusait&#x202f;; sinon il sera refusé encore.</numerusform>
            <numerusform>%1 courriels refusés partiront au prochain envoi. À faire une fois réglé ce que le serveur refusait&#x202f;; sinon ils seront refusés encore.</numerusform>
        </translation>
    </message>
    <message>
        <source>All by post</source>
        <translation>Tous par courrier</translation>
    </message>
    <message>
        <source>%1 persons are due a letter instead.</source>
        <translation>Lettres à faire à la place&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 e-mails leave with the next sending.</source>
        <translation>Courriels qui partiront au prochain envoi&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Export the e-mail</source>
        <translation>Exporter le courriel</translation>
    </message>
    <message>
        <source>E-mail (*.eml)</source>
        <translation>Courriel (*.eml)</translation>
    </message>
    <message>
        <source>The e-mail was written to %1; it holds personal data in clear.</source>
        <translation>Le courriel est écrit dans %1&#x202f;; il contient des données personnelles en clair.</translation>
    </message>
    <message>
        <source>Reading what came back</source>
        <translation>Lecture des retours</translation>
    </message>
    <message>
        <source>Reading the mailbox</source>
        <translation>Relève de la boîte</translation>
    </message>
    <message>
        <source>This e-mail did not arrive</source>
        <translation>Ce courriel n’est pas arrivé</translation>
    </message>
    <message>
        <source>E-mail %1 counts as not arrived: its person is due a letter. This cannot be taken back.</source>
        <translation>Le courriel %1 compte comme non remis&#xa0;: la personne doit recevoir une lettre. On ne peut pas revenir en arrière.</translation>
    </message>
    <message>
        <source>The message is settled: nothing to do.</source>
        <translation>Le message est classé&#xa0;: rien à faire.</translation>
    </message>
    <message>
        <source>E-mail %1 did not arrive: a letter is due.</source>
        <translation>Le courriel %1 n’est pas arrivé&#xa0;: une lettre est à faire.</translation>
    </message>
    <message>
        <source>The reading was stopped; what was read stays read.</source>
        <translation>La lecture est arrêtée&#x202f;; ce qui est lu reste lu.</translation>
    </message>
</context>
<context>
    <name>ui::EmailOutboxPanel</name>
    <message>
        <source>⚠ The connection broke after the whole message had left: nobody knows whether the server took it. Look for its Message-ID in the server’s log, or ask who runs the server, then choose below. It is never sent again by itself.</source>
        <translation>⚠ La connexion s’est coupée une fois le message entier parti&#xa0;: nul ne sait si le serveur l’a pris. Cherchez son Message-ID au journal du serveur, ou demandez à qui le gère, puis choisissez ci-dessous. Il n’est jamais renvoyé tout seul.</translation>
    </message>
    <message>
        <source>&amp;Copy the Message-ID</source>
        <translation>Copier le Message-&amp;ID</translation>
    </message>
    <message>
        <source>&amp;Go on sending…</source>
        <translation>&amp;Reprendre l’envoi…</translation>
    </message>
    <message>
        <source>Send a&amp;ll again…</source>
        <translation>&amp;Tout envoyer de nouveau…</translation>
    </message>
    <message>
        <source>All b&amp;y post…</source>
        <translation>Tout par co&amp;urrier…</translation>
    </message>
    <message>
        <source>&amp;Found in the server’s log</source>
        <translation>&amp;Trouvé au journal du serveur</translation>
    </message>
    <message>
        <source>Send a&amp;gain</source>
        <translation>Envoyer de &amp;nouveau</translation>
    </message>
    <message>
        <source>&amp;By post</source>
        <translation>&amp;Par courrier</translation>
    </message>
    <message>
        <source>E&amp;xport (.eml)…</source>
        <translation>E&amp;xporter (.eml)…</translation>
    </message>
    <message>
        <source>Every e-mail will be listed here with what became of it: accepted by the server, waiting, refused, uncertain, or not reached and due as a letter. Begin with a dry run.</source>
        <translation>Chaque courriel figurera ici avec ce qu’il est devenu&#xa0;: accepté par le serveur, en attente, refusé, incertain, ou non remis et à remplacer par une lettre. Commencez par un essai à blanc.</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Essai à blanc</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>Courriels</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>incertains</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusés</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>non remis</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptés</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Montrer</translation>
    </message>
    <message>
        <source>What happened to this e-mail</source>
        <translation>Ce qui est arrivé à ce courriel</translation>
    </message>
    <message>
        <source>Message-ID: %1</source>
        <translation>Message-ID&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::EmailPreviewPanel</name>
    <message>
        <source>Choose a person to see the e-mail.</source>
        <translation>Choisissez une personne pour voir le courriel.</translation>
    </message>
    <message>
        <source>The e-mail as most readers see it</source>
        <translation>Le courriel tel que le voient la plupart des lecteurs</translation>
    </message>
    <message>
        <source>The e-mail as plain text</source>
        <translation>Le courriel en texte seul</translation>
    </message>
    <message>
        <source>Forms of the e-mail</source>
        <translation>Formes du courriel</translation>
    </message>
    <message>
        <source>Formatted</source>
        <translation>Mis en forme</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte seul</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>À&#xa0;: %1</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>Objet&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ui::EmailReturnsPage</name>
    <message>
        <source>When an address does not work, a server answers to the sender’s mailbox. Give its POP3 server (SSL/TLS) and the program reads these answers itself; leave it empty to read them from files. Nothing is deleted there.</source>
        <translation>Quand une adresse ne fonctionne pas, un serveur répond à la boîte de l’expéditeur. Donnez son serveur POP3 (SSL/TLS) et le programme relève ces réponses lui-même&#x202f;; laissez vide pour les lire dans des fichiers. Rien n’y est effacé.</translation>
    </message>
    <message>
        <source>Password of the mailbox for what comes back</source>
        <translation>Mot de passe de la boîte des retours</translation>
    </message>
    <message>
        <source>Answers come to an address of their own for each message (&amp;VERP)</source>
        <translation>Les retours viennent à une adresse propre à chaque message (&amp;VERP)</translation>
    </message>
    <message>
        <source>Ser&amp;ver (POP3)</source>
        <translation>Ser&amp;veur (POP3)</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Utilisateur</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>Like labo+7K3M…@your-domain: every answer names its message, even those of careless servers. Only for servers that pass addresses with “+” on to the mailbox; ask, or send yourself one.</source>
        <translation>Par exemple labo+7K3M…@votre-domaine&#xa0;: chaque retour désigne son message, même venu d’un serveur négligent. Seulement si votre serveur remet à la boîte les adresses avec «&#xa0;+&#xa0;»&#x202f;; demandez, ou écrivez-vous une fois ainsi.</translation>
    </message>
</context>
<context>
    <name>ui::EmailSenderPage</name>
    <message>
        <source>What the reader sees as the sender. Take an address of the laboratory’s own domain that your server may send from; others look forged.</source>
        <translation>Ce que le lecteur voit comme expéditeur. Prenez une adresse du domaine du laboratoire que votre serveur a le droit d’employer&#x202f;; une autre aurait l’air d’un faux.</translation>
    </message>
    <message>
        <source>&amp;Name shown</source>
        <translation>&amp;Nom affiché</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>An&amp;swers to, if elsewhere</source>
        <translation>&amp;Réponses à, si ailleurs</translation>
    </message>
</context>
<context>
    <name>ui::EmailServerPage</name>
    <message>
        <source>One is kept in the vault. Leave this empty to keep it.</source>
        <translation>Un mot de passe est gardé dans le coffre. Laissez vide pour le conserver.</translation>
    </message>
    <message>
        <source>It is kept encrypted in the vault and never shown.</source>
        <translation>Il est gardé chiffré dans le coffre et jamais affiché.</translation>
    </message>
    <message>
        <source>The same as in a mail program under “outgoing mail” or “SMTP”: ask for it whoever looks after the laboratory’s mail.</source>
        <translation>Les mêmes renseignements que dans une messagerie, sous «&#xa0;courrier sortant&#xa0;» ou «&#xa0;SMTP&#xa0;»&#xa0;: demandez-les à qui s’occupe de la messagerie du laboratoire.</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Serveur</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Chiffrement</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>Password of the sending account</source>
        <translation>Mot de passe du compte d’envoi</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Utilisateur</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Identification</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate (SHA-256)</source>
        <translation>Empreinte du certificat (SHA-256)</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint, 64 digits: the test shows it</source>
        <translation>Empreinte SHA-256, 64 caractères&#xa0;: l’essai la montre</translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation>Con&amp;fiance</translation>
    </message>
    <message>
        <source>No authority was chosen.</source>
        <translation>Aucune autorité n’est choisie.</translation>
    </message>
    <message>
        <source>An authority is kept in the vault.</source>
        <translation>Une autorité est gardée dans le coffre.</translation>
    </message>
</context>
<context>
    <name>ui::EmailSetupPanel</name>
    <message>
        <source>to nobody: letters only</source>
        <translation>à personne&#xa0;: lettres seulement</translation>
    </message>
    <message>
        <source>to whoever asked for it</source>
        <translation>à qui l’a demandé</translation>
    </message>
    <message>
        <source>to whoever gave an address</source>
        <translation>à qui a donné une adresse</translation>
    </message>
    <message>
        <source>Nobody gets an e-mail as long as this is chosen.</source>
        <translation>Tant que ce choix est fait, personne ne reçoit de courriel.</translation>
    </message>
    <message>
        <source>Only persons whose instructions ask for e-mail (Addresses, Instructions).</source>
        <translation>Seulement les personnes dont les consignes demandent un courriel (Adresses, Corriger ou consigner).</translation>
    </message>
    <message>
        <source>Everybody of the patient list with a usable address of their own. Who asked for post, shares the address with somebody else or gave the one of a practice gets a letter.</source>
        <translation>Toute personne de la liste des patients qui a une adresse à elle, utilisable. Qui a demandé le courrier, partage l’adresse avec un autre ou a donné celle d’un cabinet reçoit une lettre.</translation>
    </message>
    <message>
        <source>Also to the representatives of &amp;minors</source>
        <translation>Aussi aux représentants des mi&amp;neurs</translation>
    </message>
    <message>
        <source>&amp;Keep this choice</source>
        <translation>Enregistrer ce c&amp;hoix</translation>
    </message>
    <message>
        <source>Sending &amp;account…</source>
        <translation>Co&amp;mpte d’envoi…</translation>
    </message>
    <message>
        <source>By which account</source>
        <translation>Par quel compte</translation>
    </message>
    <message>
        <source>To whom e-mails are sent</source>
        <translation>À qui les courriels sont envoyés</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>Off as a rule: it is seldom known whose mailbox the address of a child opens.</source>
        <translation>Non, en règle générale&#xa0;: on sait rarement quelle boîte ouvre l’adresse notée pour un enfant.</translation>
    </message>
    <message>
        <source>&amp;Pace…</source>
        <translation>&amp;Rythme…</translation>
    </message>
    <message>
        <source>How fast</source>
        <translation>À quel rythme</translation>
    </message>
    <message>
        <source>Too many at once look like unwanted mail and are refused. Ask your provider for what it allows.</source>
        <translation>Trop de messages à la fois passent pour indésirables et sont refusés. Demandez à votre opérateur ce qu’il admet.</translation>
    </message>
    <message>
        <source>What holds in every case</source>
        <translation>Ce qui vaut dans tous les cas</translation>
    </message>
    <message>
        <source>An e-mail replaces the letter only of the person who gets it: each person is told once.</source>
        <translation>Un courriel ne remplace que la lettre de la personne qui le reçoit&#xa0;: chacun est averti une fois.</translation>
    </message>
    <message>
        <source>An address that does not work leads back to post: the letter is due at the next production.</source>
        <translation>Une adresse qui ne fonctionne pas ramène au courrier&#xa0;: la lettre est à faire à la prochaine production.</translation>
    </message>
    <message>
        <source>When the connection breaks at the wrong moment, a message is uncertain. It is never sent again without you.</source>
        <translation>Si la connexion se coupe au mauvais moment, un message est incertain. Il n’est jamais renvoyé sans vous.</translation>
    </message>
    <message>
        <source>Only addresses of your own patient list are used, never those of the leak.</source>
        <translation>Seules les adresses de votre liste des patients servent, jamais celles de la fuite.</translation>
    </message>
</context>
<context>
    <name>ui::EmailTestPage</name>
    <message>
        <source>&amp;Keep and test the connection</source>
        <translation>Enregistrer et &amp;tester la connexion</translation>
    </message>
    <message>
        <source>Keep and &amp;send an example</source>
        <translation>Enregistrer et envoyer un e&amp;ssai</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>Arr&amp;êter</translation>
    </message>
    <message>
        <source>Trust this very certi&amp;ficate…</source>
        <translation>&amp;Faire confiance à ce certificat…</translation>
    </message>
    <message>
        <source>The program really connects to the server, checks who it is, and logs in. Nobody gets a message but the address that you type here: take your own.</source>
        <translation>Le programme se connecte vraiment au serveur, vérifie qui il est et s’identifie. Personne ne reçoit de message, sinon l’adresse que vous tapez ici&#xa0;: prenez la vôtre.</translation>
    </message>
    <message>
        <source>&amp;To my own address</source>
        <translation>À mon &amp;adresse</translation>
    </message>
    <message>
        <source>Talking to the server…</source>
        <translation>Conversation avec le serveur…</translation>
    </message>
    <message>
        <source>Fingerprint of its certificate (SHA-256): %1</source>
        <translation>Empreinte de son certificat (SHA-256)&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ui::EmailTrialPanel</name>
    <message>
        <source>By post, because</source>
        <translation>Par courrier, parce que</translation>
    </message>
    <message>
        <source>By e-mail, at</source>
        <translation>Par courriel, chez</translation>
    </message>
    <message>
        <source>&amp;Wait over full quotas and nights, and go on</source>
        <translation>&amp;Attendre les quotas et la nuit, puis continuer</translation>
    </message>
    <message>
        <source>Send a &amp;first wave…</source>
        <translation>Envoyer une &amp;première vague…</translation>
    </message>
    <message>
        <source>Send a&amp;ll…</source>
        <translation>&amp;Envoyer tout…</translation>
    </message>
    <message>
        <source>A dry run sends nothing. It counts who would get an e-mail and who a letter, and why; it looks at every text, and shows any of the messages as it would arrive.</source>
        <translation>Un essai à blanc n’envoie rien. Il compte qui recevrait un courriel et qui une lettre, et pourquoi&#x202f;; il examine chaque texte et montre les messages tels qu’ils arriveraient.</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Essai à blanc</translation>
    </message>
    <message>
        <source>What stands against e-mails</source>
        <translation>Ce qui s’oppose aux courriels</translation>
    </message>
    <message>
        <source>Why others get a letter</source>
        <translation>Pourquoi les autres reçoivent une lettre</translation>
    </message>
    <message>
        <source>E-mails by provider of the mailbox</source>
        <translation>Courriels par opérateur de la boîte</translation>
    </message>
    <message>
        <source>Persons who would get an e-mail</source>
        <translation>Personnes qui recevraient un courriel</translation>
    </message>
    <message>
        <source>Look at some messages</source>
        <translation>Regardez quelques messages</translation>
    </message>
    <message>
        <source>This computer must stay on. Without it the sending ends when the quota of the hour is used up, and you go on when you like.</source>
        <translation>Cet ordinateur doit rester allumé. Sans cela, l’envoi s’arrête quand le quota de l’heure est épuisé, et vous reprenez quand vous voulez.</translation>
    </message>
    <message>
        <source>E-mails of the first wave</source>
        <translation>Courriels de la première vague</translation>
    </message>
    <message>
        <source>Dry run a&amp;gain</source>
        <translation>Essai à &amp;blanc, de nouveau</translation>
    </message>
    <message>
        <source>%1 persons concerned: %2 already written to, %3 by e-mail, %4 by letter, %5 without a possible message. %6</source>
        <translation>Personnes concernées&#xa0;: %1. Déjà écrit à %2&#x202f;; %3 par courriel, %4 par lettre, %5 sans message possible. %6</translation>
    </message>
    <message>
        <source>Something stands against e-mails: see below.</source>
        <translation>Quelque chose s’oppose aux courriels&#xa0;: voir ci-dessous.</translation>
    </message>
    <message>
        <source>Nobody is due an e-mail now.</source>
        <translation>Personne n’attend de courriel pour l’instant.</translation>
    </message>
    <message numerus="yes">
        <source>%1 e-mails are ready to be sent.</source>
        <translation>
            <numerusform>Courriels prêts à partir&#xa0;: %1.</numerusform>
            <numerusform>Courriels prêts à partir&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no e-mail to look at.</source>
        <translation>Il n’y a pas de courriel à regarder.</translation>
    </message>
    <message>
        <source>Choose a person to see the e-mail.</source>
        <translation>Choisissez une personne pour voir le courriel.</translation>
    </message>
</context>
<context>
    <name>ui::EmailsController</name>
    <message>
        <source>Your choice is kept. A dry run shows what it means.</source>
        <translation>Votre choix est enregistré. Un essai à blanc en montre l’effet.</translation>
    </message>
    <message>
        <source>Dry run of the e-mails</source>
        <translation>Essai à blanc des courriels</translation>
    </message>
    <message numerus="yes">
        <source>%1 e-mails leave for the persons’ mailboxes; none can be called back. What the server accepts counts as told, and these persons get no letter. Messages that wait from before leave first. Stop ends the sending at any time; what was sent stays sent.</source>
        <translation>
            <numerusform>%1 courriel part vers la boîte de la personne&#x202f;; il ne peut pas être rappelé. Ce que le serveur accepte compte comme annoncé, et cette personne ne reçoit pas de lettre. Les messages en attente d’un envoi précédent partent d’abord. Arrêter met fin à l’envoi à tout moment&#x202f;; ce qui est parti reste parti.</numerusform>
            <numerusform>%1 courriels partent vers les boîtes des personnes&#x202f;; aucun ne peut être rappelé. Ce que le serveur accepte compte comme annoncé, et ces personnes ne reçoivent pas de lettre. Les messages en attente d’un envoi précédent partent d’abord. Arrêter met fin à l’envoi à tout moment&#x202f;; ce qui est parti reste parti.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a part of the e-mails</source>
        <translation>Envoyer une partie des courriels</translation>
    </message>
    <message>
        <source>Send all e-mails</source>
        <translation>Envoyer tous les courriels</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Sending e-mails</source>
        <translation>Envoi des courriels</translation>
    </message>
    <message>
        <source>The sending was stopped; what was sent stays sent.</source>
        <translation>L’envoi est arrêté&#x202f;; ce qui est parti reste parti.</translation>
    </message>
    <message>
        <source>Waiting until %1: the quota is used up, it is night, or the server asked for a rest. It goes on by itself; keep this computer on.</source>
        <translation>En attente jusqu’à %1&#xa0;: quota épuisé, nuit, ou pause demandée par le serveur. L’envoi reprend tout seul&#x202f;; laissez cet ordinateur allumé.</translation>
    </message>
</context>
<context>
    <name>ui::EmailsTab</name>
    <message>
        <source>Persons may be told by e-mail instead of a letter: whoever asked for it, or whoever gave the laboratory an address of their own. Everybody else goes on getting a letter. Nothing is sent before you have set up the laboratory’s account, chosen to whom, and looked at a dry run. What was sent, and what came back, will be listed here.</source>
        <translation>Des personnes peuvent être averties par courriel au lieu d’une lettre&#xa0;: qui l’a demandé, ou qui a donné au laboratoire une adresse à soi. Toutes les autres continuent de recevoir une lettre. Rien ne part avant que vous ayez réglé le compte du laboratoire, choisi à qui écrire et regardé un essai à blanc. Ce qui est parti et ce qui est revenu figurera ici.</translation>
    </message>
    <message>
        <source>Set up the sending account…</source>
        <translation>Régler le compte d’envoi…</translation>
    </message>
    <message>
        <source>Steps of the e-mails</source>
        <translation>Étapes des courriels</translation>
    </message>
    <message>
        <source>1. Account and offer</source>
        <translation>1. Compte et choix</translation>
    </message>
    <message>
        <source>2. Dry run and sending</source>
        <translation>2. Essai à blanc et envoi</translation>
    </message>
    <message>
        <source>3. Results</source>
        <translation>3. Résultats</translation>
    </message>
    <message>
        <source>4. What came back</source>
        <translation>4. Retours</translation>
    </message>
    <message>
        <source>E-mails are leaving. Stop ends the sending; what was sent stays sent.</source>
        <translation>Les courriels partent. Arrêter met fin à l’envoi&#x202f;; ce qui est parti reste parti.</translation>
    </message>
</context>
<context>
    <name>ui::Field</name>
    <message>
        <source>Number of the record</source>
        <translation>Numéro de l’enregistrement</translation>
    </message>
    <message>
        <source>Birth name</source>
        <translation>Nom de naissance</translation>
    </message>
    <message>
        <source>Name in use</source>
        <translation>Nom d’usage</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>Prénoms</translation>
    </message>
    <message>
        <source>First given name</source>
        <translation>Premier prénom</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation>Jour de naissance</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>Mois de naissance</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Année de naissance</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Title (Mr, Mrs)</source>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>Social-security number (NIR)</source>
        <translation>Numéro de sécurité sociale (NIR)</translation>
    </message>
    <message>
        <source>National health identity (INS)</source>
        <translation>Identité nationale de santé (INS)</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>Téléphone mobile</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address, second line</source>
        <translation>Adresse, deuxième ligne</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>Représentant légal</translation>
    </message>
    <message>
        <source>Date of the sample</source>
        <translation>Date du prélèvement</translation>
    </message>
    <message>
        <source>Laboratory code (category only)</source>
        <translation>Code du laboratoire (catégorie seule)</translation>
    </message>
    <message>
        <source>Blood group (category only)</source>
        <translation>Groupe sanguin (catégorie seule)</translation>
    </message>
    <message>
        <source>Physician (category only)</source>
        <translation>Médecin (catégorie seule)</translation>
    </message>
    <message>
        <source>Health insurer (category only)</source>
        <translation>Mutuelle (catégorie seule)</translation>
    </message>
    <message>
        <source>Comment (category only)</source>
        <translation>Commentaire (catégorie seule)</translation>
    </message>
    <message>
        <source>Login (category only)</source>
        <translation>Identifiant (catégorie seule)</translation>
    </message>
    <message>
        <source>Password (category only)</source>
        <translation>Mot de passe (catégorie seule)</translation>
    </message>
</context>
<context>
    <name>ui::FileModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Written in</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lues</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptées</translation>
    </message>
    <message>
        <source>In quarantine</source>
        <translation>En quarantaine</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
</context>
<context>
    <name>ui::FilesView</name>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>The laboratory&apos;s list of patients and its extract of the leak. The files themselves are never changed.</source>
        <translation>La liste des patients du laboratoire et son extrait de la fuite. Les fichiers eux-mêmes ne sont jamais modifiés.</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>Imported files</source>
        <translation>Fichiers importés</translation>
    </message>
    <message>
        <source>Proposed deaths</source>
        <translation>Décès proposés</translation>
    </message>
    <message>
        <source>Files, quarantine, doubts and proposed deaths</source>
        <translation>Fichiers, quarantaine, doutes et décès proposés</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantaine</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>Doutes</translation>
    </message>
</context>
<context>
    <name>ui::Filing</name>
    <message>
        <source>Initial</source>
        <translation>Initiale</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Complémentaire</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complète</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
</context>
<context>
    <name>ui::FilingModel</name>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Frozen on</source>
        <translation>Figée le</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>Déposée le</translation>
    </message>
    <message>
        <source>CNIL number</source>
        <translation>Numéro CNIL</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
</context>
<context>
    <name>ui::FilingsTab</name>
    <message>
        <source>Nothing was prepared yet. Each bundle freezes its answers here, so that you can show later what was said and when; the CNIL&apos;s receipt is kept beside them.</source>
        <translation>Rien n’a encore été préparé. Chaque dossier fige ici ses réponses&#xa0;: vous pourrez montrer plus tard ce qui a été dit et quand. Le récapitulatif de la CNIL est gardé à côté.</translation>
    </message>
    <message>
        <source>Prepare the bundle…</source>
        <translation>Préparer le dossier…</translation>
    </message>
    <message>
        <source>Frozen filings</source>
        <translation>Notifications figées</translation>
    </message>
    <message>
        <source>&amp;Differences from</source>
        <translation>&amp;Différences avec</translation>
    </message>
    <message>
        <source>Differences, field by field</source>
        <translation>Différences, champ par champ</translation>
    </message>
    <message>
        <source>&amp;Archive its receipt…</source>
        <translation>&amp;Archiver le récapitulatif…</translation>
    </message>
    <message>
        <source>&amp;Write the receipt out…</source>
        <translation>&amp;Réécrire le récapitulatif…</translation>
    </message>
    <message>
        <source>&amp;Number given by the CNIL</source>
        <translation>&amp;Numéro donné par la CNIL</translation>
    </message>
    <message>
        <source>&amp;Filed on</source>
        <translation>Déposée &amp;le</translation>
    </message>
    <message>
        <source>Day and hour on the receipt, on this computer&apos;s clock</source>
        <translation>Jour et heure du récapitulatif, à l’heure de cet ordinateur</translation>
    </message>
    <message>
        <source>%1 – %2, %3</source>
        <translation>n° %1 – %2, %3</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>Aucune différence.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) differ.</source>
        <translation>
            <numerusform>%Ln champ diffère.</numerusform>
            <numerusform>%Ln champs diffèrent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FindingModel</name>
    <message>
        <source>Weight</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>✖ blocks</source>
        <translation>✖ bloquant</translation>
    </message>
    <message>
        <source>○ to know</source>
        <translation>○ à savoir</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>What and what to do</source>
        <translation>Quoi, et que faire</translation>
    </message>
    <message>
        <source>✓ accepted</source>
        <translation>✓ accepté</translation>
    </message>
    <message>
        <source>✖ blocks letters</source>
        <translation>✖ lettres</translation>
    </message>
    <message>
        <source>✖ blocks e-mails</source>
        <translation>✖ courriels</translation>
    </message>
</context>
<context>
    <name>ui::FormPage</name>
    <message>
        <source>(not answered)</source>
        <translation>(sans réponse)</translation>
    </message>
</context>
<context>
    <name>ui::HelpWindow</name>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>Avis 34 – Guide</source>
        <translation>Avis 34 – Guide</translation>
    </message>
    <message>
        <source>Contents of the guide</source>
        <translation>Sommaire du guide</translation>
    </message>
    <message>
        <source>Search in the guide</source>
        <translation>Chercher dans le guide</translation>
    </message>
    <message>
        <source>Search in the guide (%1)</source>
        <translation>Chercher dans le guide (%1)</translation>
    </message>
    <message>
        <source>Text of the guide</source>
        <translation>Texte du guide</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Chercher la &amp;suite</translation>
    </message>
</context>
<context>
    <name>ui::Histogram</name>
    <message>
        <source>Number of pairs by probability</source>
        <translation>Nombre de paires par probabilité</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>probabilité</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %3 pairs</source>
        <translation>
            <numerusform>%1 à %2&#xa0;: %3 paire</numerusform>
            <numerusform>%1 à %2&#xa0;: %3 paires</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HoldersController</name>
    <message>
        <source>Add a holder</source>
        <translation>Ajouter un dépositaire</translation>
    </message>
    <message>
        <source>%1 will be able to open this vault. Now show that it is you who wants it.</source>
        <translation>%1 pourra ouvrir ce coffre. Montrez maintenant que c’est bien vous qui le voulez.</translation>
    </message>
    <message>
        <source>Add the holder</source>
        <translation>Ajouter le dépositaire</translation>
    </message>
    <message>
        <source>The new holder can open the vault.</source>
        <translation>Le nouveau dépositaire peut ouvrir le coffre.</translation>
    </message>
    <message>
        <source>Change a role</source>
        <translation>Changer un rôle</translation>
    </message>
    <message>
        <source>%1 becomes: %2. %3</source>
        <translation>%1 devient&#xa0;: %2. %3</translation>
    </message>
    <message>
        <source>Give this role</source>
        <translation>Donner ce rôle</translation>
    </message>
    <message>
        <source>The role was changed. It holds from their next opening.</source>
        <translation>Le rôle est changé. Il vaut dès sa prochaine ouverture du coffre.</translation>
    </message>
    <message>
        <source>Remove a holder</source>
        <translation>Retirer un dépositaire</translation>
    </message>
    <message>
        <source>The passphrase of %1 no longer opens this vault. It still opens older backups, and copies of the vault that they kept: a new data key ends that for this vault.</source>
        <translation>La phrase de passe de %1 n’ouvrira plus ce coffre. Elle ouvre encore les sauvegardes plus anciennes et les copies du coffre qui auraient été gardées&#xa0;: une nouvelle clé des données y met fin pour ce coffre.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>The holder was removed.</source>
        <translation>Le dépositaire est retiré.</translation>
    </message>
    <message>
        <source>Renewing the data key</source>
        <translation>Renouvellement de la clé des données</translation>
    </message>
    <message>
        <source>The vault has a new key. Print %1, prove it, and destroy the old sheet.</source>
        <translation>Le coffre a une nouvelle clé. Imprimez %1, prouvez cette fiche et détruisez l’ancienne.</translation>
    </message>
</context>
<context>
    <name>ui::HoldersPanel</name>
    <message>
        <source>Holder</source>
        <translation>Dépositaire</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Opens with</source>
        <translation>Ouvre avec</translation>
    </message>
    <message>
        <source>passphrase and key file</source>
        <translation>phrase de passe et fichier clé</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>phrase de passe</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>Dépositaires</translation>
    </message>
    <message>
        <source>&amp;Give this role…</source>
        <translation>&amp;Donner ce rôle…</translation>
    </message>
    <message>
        <source>&amp;Remove the holder…</source>
        <translation>&amp;Retirer le dépositaire…</translation>
    </message>
    <message>
        <source>&amp;Add a holder…</source>
        <translation>&amp;Ajouter un dépositaire…</translation>
    </message>
    <message>
        <source>Rene&amp;w the data key…</source>
        <translation>Renou&amp;veler la clé des données…</translation>
    </message>
    <message>
        <source>Role to give</source>
        <translation>Rôle à donner</translation>
    </message>
    <message>
        <source>Each has a passphrase of their own, and the journal names them: your absence stops nothing, and nobody needs your passphrase. The roles are kept by the program, not by the encryption: whoever can open the vault could read all of it with other tools.</source>
        <translation>Chacun a sa propre phrase de passe, et le journal le nomme&#xa0;: votre absence n’arrête rien, et personne n’a besoin de votre phrase. Les rôles sont tenus par le programme, pas par le chiffrement&#xa0;: qui peut ouvrir le coffre pourrait tout lire avec d’autres outils.</translation>
    </message>
    <message>
        <source>Somebody is gone for good</source>
        <translation>Quelqu’un est parti pour de bon</translation>
    </message>
    <message>
        <source>A holder who was removed and kept an old copy of the keys can still open this vault. A new data key ends that; it takes about a second for each 50 MB and makes a new recovery sheet.</source>
        <translation>Un dépositaire retiré qui aurait gardé une ancienne copie des clés peut encore ouvrir ce coffre. Une nouvelle clé des données y met fin&#x202f;; il faut environ une seconde par 50 Mo, et une nouvelle fiche de secours.</translation>
    </message>
</context>
<context>
    <name>ui::HomePlace</name>
    <message>
        <source>Deadlines for a calendar</source>
        <translation>Échéances pour un agenda</translation>
    </message>
    <message>
        <source>deadlines.ics</source>
        <translation>echeances.ics</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Agenda (*.ics)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deadline(s) are in %1: open it with your calendar.</source>
        <translation>
            <numerusform>%Ln échéance est dans %1&#xa0;: ouvrez ce fichier avec votre agenda.</numerusform>
            <numerusform>%Ln échéances sont dans %1&#xa0;: ouvrez ce fichier avec votre agenda.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HomeView</name>
    <message>
        <source>%1 – until %2</source>
        <translation>%1 – jusqu’au %2</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Échéances</translation>
    </message>
    <message>
        <source>Last events</source>
        <translation>Derniers événements</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Prochaine étape</translation>
    </message>
    <message>
        <source>Where the persons concerned stand</source>
        <translation>Où en sont les personnes concernées</translation>
    </message>
    <message>
        <source>The persons concerned are counted once the matching has run.</source>
        <translation>Les personnes concernées sont comptées une fois le rapprochement fait.</translation>
    </message>
    <message>
        <source>The clocks start when the incident says when you became aware of it.</source>
        <translation>Les délais courent dès que l’incident dit quand vous en avez eu connaissance.</translation>
    </message>
    <message>
        <source>Every step will be written down here.</source>
        <translation>Chaque étape sera consignée ici.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) still to review may add persons.</source>
        <translation>
            <numerusform>%Ln paire encore à relire peut ajouter une personne.</numerusform>
            <numerusform>%Ln paires encore à relire peuvent ajouter des personnes.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – rule of the laboratory</source>
        <translation>%1 – règle du laboratoire</translation>
    </message>
    <message>
        <source>To my &amp;calendar…</source>
        <translation>Vers mon &amp;agenda…</translation>
    </message>
    <message>
        <source>Writes the clocks as iCalendar, with alarms, without personal data.</source>
        <translation>Écrit les échéances en iCalendar, avec des alarmes, sans donnée personnelle.</translation>
    </message>
</context>
<context>
    <name>ui::Import</name>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Leak extract</source>
        <translation>Extrait de la fuite</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratoire</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Sous-traitant</translation>
    </message>
    <message>
        <source>Other source</source>
        <translation>Autre source</translation>
    </message>
    <message numerus="yes">
        <source>%1 read = %2 accepted + %3 in quarantine</source>
        <translation>
            <numerusform>%1 lue = %2 acceptées + %3 en quarantaine</numerusform>
            <numerusform>%1 lues = %2 acceptées + %3 en quarantaine</numerusform>
        </translation>
    </message>
    <message>
        <source>Text with a separator (CSV)</source>
        <translation>Texte à séparateur (CSV)</translation>
    </message>
    <message>
        <source>Text in fixed columns</source>
        <translation>Texte à colonnes fixes</translation>
    </message>
    <message>
        <source>Excel workbook (xlsx)</source>
        <translation>Classeur Excel (xlsx)</translation>
    </message>
    <message>
        <source>OpenDocument workbook (ods)</source>
        <translation>Classeur OpenDocument (ods)</translation>
    </message>
    <message>
        <source>HL7 v2 messages</source>
        <translation>Messages HL7 v2</translation>
    </message>
    <message>
        <source>HPRIM files</source>
        <translation>Fichier HPRIM</translation>
    </message>
    <message>
        <source>FHIR patients</source>
        <translation>Patients FHIR</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>point-virgule&#x202f;;</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>virgule ,</translation>
    </message>
    <message>
        <source>tabulator</source>
        <translation>tabulation</translation>
    </message>
    <message>
        <source>vertical bar |</source>
        <translation>barre verticale |</translation>
    </message>
    <message>
        <source>New: %1. Changed: %2. Unchanged: %3. No longer in the list: %4.</source>
        <translation>Nouveaux&#xa0;: %1. Changés&#xa0;: %2. Inchangés&#xa0;: %3. Absents de la nouvelle liste&#xa0;: %4.</translation>
    </message>
    <message numerus="yes">
        <source>%1 lines of %2 columns</source>
        <translation>
            <numerusform>%1 ligne de %2 colonnes</numerusform>
            <numerusform>%1 lignes de %2 colonnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2</source>
        <translation>
            <numerusform>%1 de %2</numerusform>
            <numerusform>%1 de %2</numerusform>
        </translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>ordinaire</translation>
    </message>
    <message>
        <source>the longest</source>
        <translation>la plus longue</translation>
    </message>
    <message>
        <source>accents</source>
        <translation>accents</translation>
    </message>
    <message>
        <source>odd date</source>
        <translation>date étrange</translation>
    </message>
    <message>
        <source>almost empty</source>
        <translation>presque vide</translation>
    </message>
    <message>
        <source>other number of columns</source>
        <translation>autre nombre de colonnes</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>fixed columns</source>
        <translation>colonnes fixes</translation>
    </message>
</context>
<context>
    <name>ui::ImportController</name>
    <message>
        <source>CSV (*.csv);;All files (*)</source>
        <translation>CSV (*.csv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Importer un dossier</translation>
    </message>
    <message numerus="yes">
        <source>These are all %1 files of the folder %2. Together they become one import.</source>
        <translation>
            <numerusform>C’est %1 fichier, le seul du dossier %2. Il devient un import.</numerusform>
            <numerusform>Ce sont les %1 fichiers du dossier %2, tous. Ensemble ils deviennent un seul import.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import the folder</source>
        <translation>Importer le dossier</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Lignes rejetées</translation>
    </message>
    <message>
        <source>rejected.csv</source>
        <translation>rejetees.csv</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>differences.csv</source>
        <translation>differences.csv</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>Written to %1. It holds personal data in clear.</source>
        <translation>Écrit dans %1, qui contient des données personnelles en clair.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation>Importé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Accepted rows</source>
        <translation>Lignes acceptées</translation>
    </message>
    <message>
        <source>%1-accepted.csv</source>
        <translation>%1-acceptees.csv</translation>
    </message>
    <message>
        <source>Exporting an import</source>
        <translation>Export d’un import</translation>
    </message>
    <message>
        <source>%1 rows were written to %2. The file holds personal data in clear: delete it once it has served.</source>
        <translation>Lignes écrites dans %2&#xa0;: %1. Ce fichier contient des données personnelles en clair&#xa0;: supprimez-le quand il a servi.</translation>
    </message>
    <message>
        <source>Take this file back</source>
        <translation>Reprendre ce fichier</translation>
    </message>
    <message numerus="yes">
        <source>The %1 rows of %2 and everything that was derived from them leave the vault: pairs, decisions, corrections and persons concerned. What an update of the list had changed is as before. The file itself stays where it is.</source>
        <translation>
            <numerusform>%1 ligne de %2 et tout ce qui en découle quittent le coffre&#xa0;: paires, décisions, corrections et personnes concernées. Ce qu’une mise à jour de la liste avait changé redevient comme avant. Le fichier lui-même reste où il est.</numerusform>
            <numerusform>Les %1 lignes de %2 et tout ce qui en découle quittent le coffre&#xa0;: paires, décisions, corrections et personnes concernées. Ce qu’une mise à jour de la liste avait changé redevient comme avant. Le fichier lui-même reste où il est.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Taking a file back</source>
        <translation>Reprise d’un fichier</translation>
    </message>
    <message>
        <source>The file was taken back.</source>
        <translation>Le fichier est repris&#xa0;: ses lignes ont quitté le coffre.</translation>
    </message>
    <message>
        <source>The screen was locked before the import began: nothing was imported. The wizard is open again, with the same file and your choices.</source>
        <translation>L’écran s’est verrouillé avant le début de l’import&#xa0;: rien n’a été importé. L’assistant est rouvert, avec le même fichier et vos choix.</translation>
    </message>
</context>
<context>
    <name>ui::ImportModel</name>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Reçu le</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lues</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptées</translation>
    </message>
    <message>
        <source>In quarantine</source>
        <translation>En quarantaine</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
</context>
<context>
    <name>ui::ImportWizard</name>
    <message>
        <source>Import a file</source>
        <translation>Importer un fichier</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
</context>
<context>
    <name>ui::ImportsTab</name>
    <message>
        <source>Newer version of the list. %1</source>
        <translation>Nouvelle version de la liste. %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows of the quarantine were set aside: they are nobody.</source>
        <translation>
            <numerusform>Lignes de la quarantaine écartées, car elles ne désignent personne&#xa0;: %1.</numerusform>
            <numerusform>Lignes de la quarantaine écartées, car elles ne désignent personne&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 accepted rows matched no patient and were removed when the matching was accepted.</source>
        <translation>
            <numerusform>Lignes acceptées retirées avec l’acceptation du rapprochement, car elles ne correspondent à aucun patient&#xa0;: %1.</numerusform>
            <numerusform>Lignes acceptées retirées avec l’acceptation du rapprochement, car elles ne correspondent à aucun patient&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Why this file is lawful: %1</source>
        <translation>Pourquoi ce fichier est licite&#xa0;: %1</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>&amp;Take this file back…</source>
        <translation>&amp;Reprendre ce fichier…</translation>
    </message>
    <message>
        <source>Nothing was imported yet. Drop a file here, or choose it: first the list of your patients, as your laboratory system exports it; then the extract of the leak that was given to you. Only which categories of data leaked is kept, never the leaked health data themselves.</source>
        <translation>Rien n’est encore importé. Déposez un fichier ici, ou choisissez-le&#xa0;: d’abord la liste de vos patients, telle que votre logiciel de laboratoire l’exporte&#x202f;; puis l’extrait de la fuite qui vous a été remis. Seules les catégories de données divulguées sont gardées, jamais les données de santé divulguées elles-mêmes.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>Imported files</source>
        <translation>Fichiers importés</translation>
    </message>
    <message>
        <source>Files of this import</source>
        <translation>Fichiers de cet import</translation>
    </message>
    <message>
        <source>Kept &amp;mappings…</source>
        <translation>Correspondances &amp;gardées…</translation>
    </message>
    <message>
        <source>&amp;Quarantine (%1)</source>
        <translation>&amp;Quarantaine (%1)</translation>
    </message>
    <message>
        <source>&amp;Doubts (%1)</source>
        <translation>&amp;Doutes (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%1 accepted rows were removed by a retention rule.</source>
        <translation>
            <numerusform>%1 ligne acceptée a été supprimée par une règle de conservation.</numerusform>
            <numerusform>%1 lignes acceptées ont été supprimées par une règle de conservation.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::IncidentPlace</name>
    <message>
        <source>The file could not be read: %1</source>
        <translation>Le fichier n’a pas pu être lu&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 is not an incident file. Nothing was changed.</source>
        <translation>%1 n’est pas un fichier d’incident. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The incident was saved.</source>
        <translation>L’incident est enregistré.</translation>
    </message>
    <message>
        <source>Incident file</source>
        <translation>Fichier d’incident</translation>
    </message>
    <message>
        <source>Incident (*.json)</source>
        <translation>Incident (*.json)</translation>
    </message>
    <message>
        <source>The form was filled from %1. Check it, then save.</source>
        <translation>Le formulaire est rempli d’après %1. Vérifiez-le, puis enregistrez.</translation>
    </message>
    <message>
        <source>incident.json</source>
        <translation>incident.json</translation>
    </message>
    <message>
        <source>The incident was written to %1.</source>
        <translation>L’incident est écrit dans %1.</translation>
    </message>
    <message>
        <source>The severity is confirmed and in the journal.</source>
        <translation>La gravité est confirmée et inscrite au journal.</translation>
    </message>
</context>
<context>
    <name>ui::IncidentView</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Parts of the form</source>
        <translation>Parties du formulaire</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>What happened, when you became aware of it, and what was done. Clocks, letters and the CNIL&apos;s form all come from here.</source>
        <translation>Ce qui s’est passé, quand vous en avez eu connaissance et ce qui a été fait. Les délais, les lettres et le formulaire de la CNIL partent d’ici.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Read a file…</source>
        <translation>&amp;Lire un fichier…</translation>
    </message>
    <message>
        <source>&amp;Write a file…</source>
        <translation>Éc&amp;rire un fichier…</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratoire</translation>
    </message>
    <message>
        <source>Title of the incident</source>
        <translation>Intitulé de l’incident</translation>
    </message>
    <message>
        <source>Your own reference</source>
        <translation>Votre propre référence</translation>
    </message>
    <message>
        <source>Name of the laboratory</source>
        <translation>Nom du laboratoire</translation>
    </message>
    <message>
        <source>SIREN number</source>
        <translation>Numéro SIREN</translation>
    </message>
    <message>
        <source>The body has no SIREN number</source>
        <translation>L’organisme n’a pas de numéro SIREN</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Numéro de TVA intracommunautaire</translation>
    </message>
    <message>
        <source>Sector of activity</source>
        <translation>Secteur d’activité</translation>
    </message>
    <message>
        <source>Headcount</source>
        <translation>Effectif</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Adresse postale</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Web page about the incident</source>
        <translation>Page web sur l’incident</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Sous-traitant</translation>
    </message>
    <message>
        <source>Who held the data for you when they leaked, such as the maker of the laboratory system.</source>
        <translation>Qui détenait les données pour vous quand elles ont fui, par exemple l’éditeur du logiciel de laboratoire.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>The data-protection officer is named in every letter (GDPR art. 34(2)).</source>
        <translation>Le délégué à la protection des données est nommé dans chaque lettre (RGPD, art.&#xa0;34-2).</translation>
    </message>
    <message>
        <source>Data-protection officer</source>
        <translation>Délégué à la protection des données</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>Représentant légal</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>You are aware once you know with reasonable certainty that your patients&apos; data leaked. The 72 hours of article 33 start at that instant; say why it is this one.</source>
        <translation>Vous avez connaissance de la violation dès que vous savez avec une certitude raisonnable que des données de vos patients ont fui. Les 72&#xa0;heures de l’article 33 partent de cet instant&#x202f;; dites pourquoi c’est celui-là.</translation>
    </message>
    <message>
        <source>Became aware on</source>
        <translation>Prise de connaissance le</translation>
    </message>
    <message>
        <source>Why this instant</source>
        <translation>Pourquoi cet instant</translation>
    </message>
    <message>
        <source>Told by the processor on</source>
        <translation>Averti par le sous-traitant le</translation>
    </message>
    <message>
        <source>Beginning of the breach</source>
        <translation>Début de la violation</translation>
    </message>
    <message>
        <source>End of the breach</source>
        <translation>Fin de la violation</translation>
    </message>
    <message>
        <source>The breach goes on</source>
        <translation>La violation est toujours en cours</translation>
    </message>
    <message>
        <source>These dates are estimated</source>
        <translation>Ces dates sont estimées</translation>
    </message>
    <message>
        <source>Comments on the dates</source>
        <translation>Commentaires sur les dates</translation>
    </message>
    <message>
        <source>Circumstances of the discovery</source>
        <translation>Circonstances de la découverte</translation>
    </message>
    <message>
        <source>Reasons for the delay, beyond 72 hours</source>
        <translation>Motifs du retard, au-delà de 72&#xa0;heures</translation>
    </message>
    <message>
        <source>What was filed</source>
        <translation>Ce qui a été déposé</translation>
    </message>
    <message>
        <source>Initial notification to the CNIL</source>
        <translation>Notification initiale à la CNIL</translation>
    </message>
    <message>
        <source>Number given by the CNIL</source>
        <translation>Numéro donné par la CNIL</translation>
    </message>
    <message>
        <source>Follow-up notification to the CNIL</source>
        <translation>Notification complémentaire à la CNIL</translation>
    </message>
    <message>
        <source>Report to the CERT Santé</source>
        <translation>Signalement au CERT Santé</translation>
    </message>
    <message>
        <source>The breach</source>
        <translation>La violation</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Detailed description</source>
        <translation>Descriptif détaillé</translation>
    </message>
    <message>
        <source>Data and persons</source>
        <translation>Données et personnes</translation>
    </message>
    <message>
        <source>What leaked, as far as it is known</source>
        <translation>Ce qui a fui, pour autant qu’on le sache</translation>
    </message>
    <message>
        <source>Kind of data, in the CNIL&apos;s words</source>
        <translation>Nature des données, dans les mots de la CNIL</translation>
    </message>
    <message>
        <source>Sensitive data</source>
        <translation>Données sensibles</translation>
    </message>
    <message>
        <source>Categories of persons</source>
        <translation>Catégories de personnes</translation>
    </message>
    <message>
        <source>Consequences</source>
        <translation>Conséquences</translation>
    </message>
    <message>
        <source>Likely consequences</source>
        <translation>Conséquences potentielles</translation>
    </message>
    <message>
        <source>Possible harm to the persons</source>
        <translation>Préjudices potentiels pour les personnes</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Niveau de gravité</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Security measures before the breach</source>
        <translation>Mesures de sécurité préalables à la violation</translation>
    </message>
    <message>
        <source>Measures taken since</source>
        <translation>Mesures prises depuis</translation>
    </message>
    <message>
        <source>Information of the persons</source>
        <translation>Information des personnes</translation>
    </message>
    <message>
        <source>Planned on</source>
        <translation>Prévue le</translation>
    </message>
    <message>
        <source>Why they are not informed</source>
        <translation>Pourquoi elles ne sont pas informées</translation>
    </message>
    <message>
        <source>Cross-border processing</source>
        <translation>Traitement transfrontalier</translation>
    </message>
    <message>
        <source>Notified to another data-protection authority</source>
        <translation>Notifiée à une autre autorité de protection des données</translation>
    </message>
    <message>
        <source>Notified under another duty</source>
        <translation>Notifiée au titre d’une autre obligation</translation>
    </message>
    <message>
        <source>Words of the letter</source>
        <translation>Texte de la lettre</translation>
    </message>
    <message>
        <source>In plain words, for somebody who knows nothing of computers. These two texts stand in every letter as they are.</source>
        <translation>En mots simples, pour quelqu’un qui ne connaît rien à l’informatique. Ces deux textes figurent tels quels dans chaque lettre.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>There are changes that are not saved yet.</source>
        <translation>Des modifications ne sont pas encore enregistrées.</translation>
    </message>
    <message>
        <source>For letters that are easy to read (FALC): short sentences, one idea per line. Needed only if somebody gets such a letter.</source>
        <translation>Pour les lettres faciles à lire et à comprendre (FALC)&#xa0;: des phrases courtes, une idée par ligne. Utile seulement si quelqu’un reçoit une telle lettre.</translation>
    </message>
    <message>
        <source>What happened (FALC)</source>
        <translation>Ce qui s’est passé (FALC)</translation>
    </message>
    <message>
        <source>What was done (FALC)</source>
        <translation>Ce qui a été fait (FALC)</translation>
    </message>
    <message>
        <source>For the English courtesy text. Needed only if somebody gets one, such as persons who live abroad.</source>
        <translation>Pour la page en anglais. Utile seulement si quelqu’un la reçoit, par exemple à l’étranger.</translation>
    </message>
    <message>
        <source>What happened (English)</source>
        <translation>Ce qui s’est passé (anglais)</translation>
    </message>
    <message>
        <source>What was done (English)</source>
        <translation>Ce qui a été fait (anglais)</translation>
    </message>
    <message>
        <source>Joint controller</source>
        <translation>Responsable conjoint</translation>
    </message>
    <message>
        <source>Leave it empty when the laboratory alone decides why and how the data are used (GDPR art. 26).</source>
        <translation>Laissez vide quand le laboratoire décide seul pourquoi et comment les données sont utilisées (RGPD, art. 26).</translation>
    </message>
    <message>
        <source>According to the case, it may be the day when an authority sent you an extract, the day of the press articles if they named you, the message of your processor, or the end of a short verification. A first alert allows a short investigation; a processor&apos;s message makes you aware (EDPB guidelines 9/2022).</source>
        <translation>Selon les cas, c’est le jour où une autorité vous a remis un extrait, celui des articles de presse s’ils vous nommaient, le message de votre sous-traitant, ou la fin d’une courte vérification. Une première alerte permet une brève enquête&#x202f;; le message d’un sous-traitant vaut connaissance (lignes directrices 9/2022 du CEPD).</translation>
    </message>
    <message>
        <source>Criminal complaint</source>
        <translation>Dépôt de plainte</translation>
    </message>
    <message>
        <source>In your words, if you ticked “Other”</source>
        <translation>Précisez, si vous avez coché «&#xa0;Autre&#xa0;»</translation>
    </message>
    <message>
        <source>Which one, if yes</source>
        <translation>Laquelle, si oui</translation>
    </message>
    <message>
        <source>Informed on, if it was not done with this program</source>
        <translation>Informées le, si ce n’est pas avec ce programme</translation>
    </message>
    <message>
        <source>By what means</source>
        <translation>Par quel moyen</translation>
    </message>
    <message>
        <source>What the message says</source>
        <translation>Contenu du message</translation>
    </message>
</context>
<context>
    <name>ui::JobBar</name>
    <message>
        <source>%1 per second</source>
        <translation>%1 par seconde</translation>
    </message>
    <message>
        <source>%1 per second, %2 left</source>
        <translation>%1 par seconde, encore %2</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Progress of the running job</source>
        <translation>Avancement du travail en cours</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
</context>
<context>
    <name>ui::JournalModel</name>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>ui::JournalPlace</name>
    <message>
        <source>Verifying the journal</source>
        <translation>Vérification du journal</translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>Exporter le journal</translation>
    </message>
    <message>
        <source>journal.jsonl</source>
        <translation>journal.jsonl</translation>
    </message>
    <message>
        <source>Journal (*.jsonl)</source>
        <translation>Journal (*.jsonl)</translation>
    </message>
    <message>
        <source>Exporting the journal</source>
        <translation>Export du journal</translation>
    </message>
    <message>
        <source>The journal was exported to %1.</source>
        <translation>Le journal est exporté dans %1.</translation>
    </message>
    <message>
        <source>Verify an exported journal</source>
        <translation>Vérifier un journal exporté</translation>
    </message>
    <message>
        <source>%1 is whole.</source>
        <translation>%1 est intact.</translation>
    </message>
    <message>
        <source>%1 was altered.</source>
        <translation>%1 a été altéré.</translation>
    </message>
    <message>
        <source>Time-stamping the journal</source>
        <translation>Horodatage du journal</translation>
    </message>
    <message>
        <source>Entry %1 and all before it are time-stamped by %2.</source>
        <translation>L’entrée %1 et toutes celles d’avant sont horodatées par %2.</translation>
    </message>
</context>
<context>
    <name>ui::JournalView</name>
    <message>
        <source>Events of the journal</source>
        <translation>Événements du journal</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Every step is chained to the one before, so that nothing can be altered unseen.</source>
        <translation>Chaque étape est enchaînée à la précédente&#xa0;: rien ne peut être altéré sans que cela se voie.</translation>
    </message>
    <message>
        <source>Filter the events</source>
        <translation>Filtrer les événements</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Verify an exported &amp;file…</source>
        <translation>Vérifier un &amp;fichier exporté…</translation>
    </message>
    <message numerus="yes">
        <source>Verified: %1 entries, the chain is whole. Head: %2</source>
        <translation>
            <numerusform>Vérifié&#xa0;: %1 entrée, la chaîne est intacte. Tête&#xa0;: %2</numerusform>
            <numerusform>Vérifié&#xa0;: %1 entrées, la chaîne est intacte. Tête&#xa0;: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The chain is broken at entry %1. Keep this vault and its backups untouched and compare with an exported journal.</source>
        <translation>La chaîne est rompue à l’entrée %1. Ne touchez ni à ce coffre ni à ses sauvegardes et comparez avec un journal exporté.</translation>
    </message>
    <message>
        <source>Not verified since the vault was opened.</source>
        <translation>Non vérifié depuis l’ouverture du coffre.</translation>
    </message>
    <message>
        <source>Head read from paper</source>
        <translation>Tête lue sur papier</translation>
    </message>
    <message>
        <source>Five groups of four characters: slips, bundles and certificates print them.</source>
        <translation>Cinq groupes de quatre caractères&#xa0;: les bordereaux, dossiers et certificats les impriment.</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparer</translation>
    </message>
    <message>
        <source>&amp;Time-stamp</source>
        <translation>&amp;Horodater</translation>
    </message>
    <message>
        <source>Anchored outside the store at entry %1.</source>
        <translation>Ancré hors de la base à l’entrée %1.</translation>
    </message>
    <message>
        <source>The anchor outside the store is missing or was altered.</source>
        <translation>L’ancre hors de la base manque ou a été modifiée.</translation>
    </message>
    <message>
        <source>Never time-stamped.</source>
        <translation>Jamais horodaté.</translation>
    </message>
    <message>
        <source>Last time-stamp: entry %1, on %2, by %3.</source>
        <translation>Dernier horodatage&#xa0;: entrée %1, le %2, par %3.</translation>
    </message>
    <message>
        <source>The last time-stamp (entry %1, on %2, by %3) cannot be vouched for.</source>
        <translation>Le dernier horodatage (entrée %1, le %2, par %3) ne peut pas être garanti.</translation>
    </message>
    <message numerus="yes">
        <source>%1 entries; head %2, as the next documents will print it.</source>
        <translation>
            <numerusform>%1 entrée&#x202f;; tête %2, comme l’imprimeront les prochains documents.</numerusform>
            <numerusform>%1 entrées&#x202f;; tête %2, comme l’imprimeront les prochains documents.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sends the head of the journal, and nothing else, to the time-stamping authority.</source>
        <translation>Envoie la tête du journal, et rien d’autre, à l’autorité d’horodatage.</translation>
    </message>
    <message numerus="yes">
        <source>Entry %1 of %2 (%3); %4 entries since.</source>
        <translation>
            <numerusform>Entrée %1 du %2 (%3)&#x202f;; %4 entrée depuis.</numerusform>
            <numerusform>Entrée %1 du %2 (%3)&#x202f;; %4 entrées depuis.</numerusform>
        </translation>
    </message>
    <message>
        <source>UNKNOWN head</source>
        <translation>Tête INCONNUE</translation>
    </message>
    <message>
        <source>Check what was typed; if it is right, this vault is older than the paper, or another one.</source>
        <translation>Vérifiez la saisie&#x202f;; si elle est juste, ce coffre est plus ancien que le papier, ou c’en est un autre.</translation>
    </message>
    <message>
        <source>No authority is set: Settings, Time-stamps.</source>
        <translation>Aucune autorité n’est choisie&#xa0;: Réglages, Horodatage.</translation>
    </message>
</context>
<context>
    <name>ui::KeyFileEdit</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Fichier clé</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>Choisir le fichier clé</translation>
    </message>
    <message>
        <source>Make one…</source>
        <translation>En créer un…</translation>
    </message>
    <message>
        <source>Make a key file</source>
        <translation>Créer un fichier clé</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>New key file</source>
        <translation>Nouveau fichier clé</translation>
    </message>
    <message>
        <source>avis34-key.txt</source>
        <translation>cle-avis34.txt</translation>
    </message>
</context>
<context>
    <name>ui::LedgerBar</name>
    <message numerus="yes">
        <source>%1 informed</source>
        <translation>
            <numerusform>%1 avertie</numerusform>
            <numerusform>%1 averties</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in preparation</source>
        <translation>%1 en préparation</translation>
    </message>
    <message numerus="yes">
        <source>%1 returned</source>
        <translation>
            <numerusform>%1 retour</numerusform>
            <numerusform>%1 retours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 blocked</source>
        <translation>
            <numerusform>%1 bloquée</numerusform>
            <numerusform>%1 bloquées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to do</source>
        <translation>%1 à faire</translation>
    </message>
    <message numerus="yes">
        <source>%1 persons = %2</source>
        <translation>
            <numerusform>%1 personne = %2</numerusform>
            <numerusform>%1 personnes = %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 deceased</source>
        <translation>
            <numerusform>%1 décédé</numerusform>
            <numerusform>%1 décédés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 by public notice (art. 34(3)(c))</source>
        <translation>%1 par information publique (art. 34(3)(c))</translation>
    </message>
</context>
<context>
    <name>ui::LetterPreview</name>
    <message>
        <source>The letter as it will be printed</source>
        <translation>La lettre telle qu’elle sera imprimée</translation>
    </message>
    <message>
        <source>Choose a person to see the letter.</source>
        <translation>Choisissez une personne pour voir sa lettre.</translation>
    </message>
</context>
<context>
    <name>ui::LettersTab</name>
    <message>
        <source>Persons</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Hard cases</source>
        <translation>Cas difficiles</translation>
    </message>
    <message>
        <source>All persons concerned</source>
        <translation>Toutes les personnes concernées</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Choose a person to see the letter.</source>
        <translation>Choisissez une personne pour voir sa lettre.</translation>
    </message>
</context>
<context>
    <name>ui::LockPanel</name>
    <message>
        <source>When the &amp;screen of this computer is locked</source>
        <translation>Quand l’&amp;écran de cet ordinateur est verrouillé</translation>
    </message>
    <message>
        <source>When the computer goes to sl&amp;eep or its lid is closed</source>
        <translation>Quand l’ordinateur se met en &amp;veille ou que son capot est fermé</translation>
    </message>
    <message>
        <source>&amp;Keep this window out of screenshots and shared screens</source>
        <translation>&amp;Cacher cette fenêtre aux captures d’écran et aux écrans partagés</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>After this time &amp;without a key or the mouse</source>
        <translation>Après ce temps sans cla&amp;vier ni souris</translation>
    </message>
    <message>
        <source>The vault locks</source>
        <translation>Le coffre se verrouille</translation>
    </message>
    <message>
        <source>And at once with Ctrl+L. A running job goes on while the screen is locked. The disk of this computer should be encrypted as well (BitLocker, LUKS).</source>
        <translation>Et tout de suite avec Ctrl+L. Un travail en cours continue derrière l’écran verrouillé. Le disque de cet ordinateur devrait être chiffré lui aussi (BitLocker, LUKS).</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Écran</translation>
    </message>
    <message>
        <source>Others then see a black surface. Switch it off to show the program to somebody.</source>
        <translation>Les autres voient alors une surface noire. Désactivez-le pour montrer le programme à quelqu’un.</translation>
    </message>
    <message>
        <source>Only Windows offers this to a program: here every program of your session can take pictures of the screen.</source>
        <translation>Seul Windows l’offre à un programme&#xa0;: ici, tout programme de votre session peut photographier l’écran.</translation>
    </message>
</context>
<context>
    <name>ui::LotModel</name>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Postal codes</source>
        <translation>Codes postaux</translation>
    </message>
    <message>
        <source>Produced</source>
        <translation>Produit le</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>Posté le</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>posté</translation>
    </message>
    <message>
        <source>⚠ count differs</source>
        <translation>⚠ écart de compte</translation>
    </message>
    <message>
        <source>⚠ printing broke off</source>
        <translation>⚠ impression interrompue</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>imprimé</translation>
    </message>
    <message>
        <source>printed up to %1</source>
        <translation>imprimé jusqu’à %1</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>remis à un routeur</translation>
    </message>
    <message>
        <source>produced</source>
        <translation>produit</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>Enveloppe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Comptés</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>Preuves</translation>
    </message>
</context>
<context>
    <name>ui::LotsController</name>
    <message>
        <source>The next lots are printed for the envelope %1.</source>
        <translation>Les prochains lots seront imprimés pour l’enveloppe %1.</translation>
    </message>
    <message>
        <source>The next lots are printed on both sides.</source>
        <translation>Les prochains lots seront imprimés recto verso.</translation>
    </message>
    <message>
        <source>The next lots are printed on one side.</source>
        <translation>Les prochains lots seront imprimés en recto seul.</translation>
    </message>
    <message>
        <source>Letters %1 to %2 of lot %3 go to the printer, %4, for the envelope %5. They pass in clear through the printing system of this computer and the memory of the printer.</source>
        <translation>Les plis %1 à %2 du lot %3 vont à l’imprimante, %4, pour l’enveloppe %5. Ils passent en clair par le système d’impression de cet ordinateur et la mémoire de l’imprimante.</translation>
    </message>
    <message>
        <source>on both sides</source>
        <translation>en recto verso</translation>
    </message>
    <message>
        <source>on one side</source>
        <translation>en recto seul</translation>
    </message>
    <message>
        <source>Letters before %1 then count as printed.</source>
        <translation>Les plis avant %1 compteront alors comme imprimés.</translation>
    </message>
    <message>
        <source>Print lot %1 here</source>
        <translation>Imprimer ici le lot %1</translation>
    </message>
    <message>
        <source>Choose the printer…</source>
        <translation>Choisir l’imprimante…</translation>
    </message>
    <message>
        <source>Printing lot %1</source>
        <translation>Impression du lot %1</translation>
    </message>
    <message>
        <source>Print letters again</source>
        <translation>Imprimer des lettres à nouveau</translation>
    </message>
    <message>
        <source>lot-%1-again.pdf</source>
        <translation>lot-%1-bis.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Printing letters again</source>
        <translation>Réimpression de lettres</translation>
    </message>
    <message numerus="yes">
        <source>%1 letters were written to %2.</source>
        <translation>
            <numerusform>%1 lettre a été écrite dans %2.</numerusform>
            <numerusform>%1 lettres ont été écrites dans %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>New folder for the mail house</source>
        <translation>Nouveau dossier pour le routeur</translation>
    </message>
    <message>
        <source>hand-over</source>
        <translation>remise</translation>
    </message>
    <message>
        <source>Hand over to a mail house</source>
        <translation>Remettre à un routeur</translation>
    </message>
    <message numerus="yes">
        <source>%1 lots are written to %2 with names and addresses in clear. Send the folder encrypted, and only to a mail house under contract (GDPR art. 28).</source>
        <translation>
            <numerusform>%1 lot est écrit dans %2 avec noms et adresses en clair. N’envoyez ce dossier que chiffré, et seulement à un routeur sous contrat (RGPD art. 28).</numerusform>
            <numerusform>%1 lots sont écrits dans %2 avec noms et adresses en clair. N’envoyez ce dossier que chiffré, et seulement à un routeur sous contrat (RGPD art. 28).</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the folder</source>
        <translation>Créer le dossier</translation>
    </message>
    <message>
        <source>Handing over to a mail house</source>
        <translation>Remise à un routeur</translation>
    </message>
    <message>
        <source>Some of these lots were handed over before: make sure that they are printed once only.</source>
        <translation>Certains de ces lots avaient déjà été remis&#xa0;: assurez-vous qu’ils ne soient imprimés qu’une fois.</translation>
    </message>
    <message numerus="yes">
        <source>%1 letters in %2 files, checked, are in %3.</source>
        <translation>
            <numerusform>%1 lettre en %2 fichiers, contrôlés, est dans %3.</numerusform>
            <numerusform>%1 lettres en %2 fichiers, contrôlés, sont dans %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deposit slip</source>
        <translation>Bordereau de dépôt</translation>
    </message>
    <message>
        <source>deposit-slip.pdf</source>
        <translation>bordereau-de-depot.pdf</translation>
    </message>
    <message>
        <source>Writing the deposit slip</source>
        <translation>Écriture du bordereau de dépôt</translation>
    </message>
    <message>
        <source>The deposit slip is in %1: print it, count the envelopes, have it stamped.</source>
        <translation>Le bordereau de dépôt est dans %1&#xa0;: imprimez-le, comptez les plis, faites-le tamponner.</translation>
    </message>
    <message>
        <source>Proof of posting, if there is one</source>
        <translation>Preuve de dépôt, s’il y en a une</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.png *.jpg *.jpeg);;All files (*)</source>
        <translation>Documents (*.pdf *.png *.jpg *.jpeg);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Lot %1 was posted on %2.</source>
        <translation>Le lot %1 est posté le %2.</translation>
    </message>
    <message>
        <source>Take back the day of posting</source>
        <translation>Reprendre la date de dépôt</translation>
    </message>
    <message numerus="yes">
        <source>%1 persons of lot %2 no longer count as informed until it is posted again.</source>
        <translation>
            <numerusform>%1 personne du lot %2 ne compte plus comme avertie jusqu’à ce qu’il soit posté à nouveau.</numerusform>
            <numerusform>%1 personnes du lot %2 ne comptent plus comme averties jusqu’à ce qu’il soit posté à nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Lot %1 is no longer marked as posted.</source>
        <translation>Le lot %1 n’est plus marqué comme posté.</translation>
    </message>
    <message>
        <source>Stamped deposit slip, scanned</source>
        <translation>Bordereau de dépôt tamponné, numérisé</translation>
    </message>
    <message>
        <source>The proof is kept in the vault with lot %1.</source>
        <translation>La preuve est conservée dans le coffre avec le lot %1.</translation>
    </message>
    <message>
        <source>Proof of posting</source>
        <translation>Preuve de dépôt</translation>
    </message>
    <message>
        <source>The proof was written to %1.</source>
        <translation>La preuve a été écrite dans %1.</translation>
    </message>
    <message>
        <source>Test grid</source>
        <translation>Quadrillage d’essai</translation>
    </message>
    <message>
        <source>test-grid.pdf</source>
        <translation>quadrillage-essai.pdf</translation>
    </message>
    <message>
        <source>The test grid is in %1: print it at 100 %, fold it, put it into an envelope.</source>
        <translation>Le quadrillage d’essai est dans %1&#xa0;: imprimez-le à 100 %, pliez-le, mettez-le dans une enveloppe.</translation>
    </message>
</context>
<context>
    <name>ui::LotsTab</name>
    <message>
        <source>Check before sending</source>
        <translation>Contrôler avant envoi</translation>
    </message>
    <message>
        <source>Printed lots</source>
        <translation>Lots imprimés</translation>
    </message>
    <message>
        <source>Window %1 × %2 mm, %3 mm from the left, %4 mm from the top.</source>
        <translation>Fenêtre de %1 × %2 mm, à %3 mm de la gauche et %4 mm du haut.</translation>
    </message>
    <message>
        <source>Not folded.</source>
        <translation>Sans pli.</translation>
    </message>
    <message>
        <source>Folds at %1 mm.</source>
        <translation>Plis à %1 mm.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>Print &amp;here…</source>
        <translation>&amp;Imprimer ici…</translation>
    </message>
    <message>
        <source>A&amp;gain as PDF…</source>
        <translation>Réimprimer en PD&amp;F…</translation>
    </message>
    <message>
        <source>Hand o&amp;ver…</source>
        <translation>Remettre à un rou&amp;teur…</translation>
    </message>
    <message>
        <source>&amp;Mark as posted…</source>
        <translation>Marquer &amp;posté…</translation>
    </message>
    <message>
        <source>&amp;Take back…</source>
        <translation>Re&amp;prendre…</translation>
    </message>
    <message>
        <source>Add a p&amp;roof…</source>
        <translation>&amp;Joindre une preuve…</translation>
    </message>
    <message>
        <source>E&amp;xport it…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>The lots of letters will be listed here once they were produced: printed here or by a mail house, counted, posted with their proof.</source>
        <translation>Les lots de lettres seront listés ici une fois produits&#xa0;: imprimés ici ou par un routeur, comptés, postés avec leur preuve.</translation>
    </message>
    <message>
        <source>for a print shop: the lots and one list</source>
        <translation>pour un imprimeur&#xa0;: les lots et une liste</translation>
    </message>
    <message>
        <source>for Maileva: one PDF per letter</source>
        <translation>pour Maileva&#xa0;: un PDF par lettre</translation>
    </message>
    <message>
        <source>Layout of the folder for the mail house</source>
        <translation>Format du dossier pour le routeur</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>&amp;à</translation>
    </message>
    <message>
        <source>&amp;Letters</source>
        <translation>P&amp;lis</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Or have it printed</source>
        <translation>Ou faire imprimer</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>non comptés</translation>
    </message>
    <message>
        <source>only when the number differs</source>
        <translation>seulement si le nombre diffère</translation>
    </message>
    <message>
        <source>Proofs of posting</source>
        <translation>Preuves de dépôt</translation>
    </message>
    <message>
        <source>Deposit &amp;slip…</source>
        <translation>&amp;Bordereau…</translation>
    </message>
    <message>
        <source>Envelopes counte&amp;d</source>
        <translation>Plis compté&amp;s</translation>
    </message>
    <message>
        <source>E&amp;xplanation</source>
        <translation>&amp;Explication</translation>
    </message>
    <message>
        <source>Posted o&amp;n</source>
        <translation>P&amp;osté le</translation>
    </message>
    <message>
        <source>Count and post</source>
        <translation>Compter et poster</translation>
    </message>
    <message>
        <source>Test gr&amp;id…</source>
        <translation>&amp;Quadrillage d’essai…</translation>
    </message>
    <message>
        <source>both sides</source>
        <translation>recto verso</translation>
    </message>
    <message>
        <source>one side</source>
        <translation>recto seul</translation>
    </message>
    <message>
        <source>En&amp;velope</source>
        <translation>En&amp;veloppe</translation>
    </message>
    <message>
        <source>Sid&amp;es</source>
        <translation>Fa&amp;ces</translation>
    </message>
    <message>
        <source>The lots to come</source>
        <translation>Les lots à venir</translation>
    </message>
    <message>
        <source>Not printed on this computer yet.</source>
        <translation>Pas encore imprimé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucune pour l’instant</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Avis 34</source>
        <translation>Avis 34</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Rapprochement</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>CNIL</source>
        <translation>CNIL</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>“%1” was stopped. Nothing was changed.</source>
        <translation>«&#xa0;%1&#xa0;» est arrêté. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Close while a job runs?</source>
        <translation>Fermer pendant un travail&#x202f;?</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Fermer sans enregistrer&#x202f;?</translation>
    </message>
    <message>
        <source>The incident has changes that are not saved.</source>
        <translation>L’incident a des modifications non enregistrées.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Fermer sans enregistrer</translation>
    </message>
    <message>
        <source>“%1” is still running. Closing stops it; nothing is left half done.</source>
        <translation>«&#xa0;%1&#xa0;» est encore en cours. Fermer l’arrête&#x202f;; rien ne reste à moitié fait.</translation>
    </message>
    <message>
        <source>“%1” ended while the screen was locked.</source>
        <translation>«&#xa0;%1&#xa0;» s’est terminé pendant le verrouillage.</translation>
    </message>
    <message>
        <source>What was typed before the screen was locked is not saved.</source>
        <translation>Ce qui a été saisi avant le verrouillage n’est pas enregistré.</translation>
    </message>
    <message>
        <source>%1 was asked for. Open it when “%2” has ended.</source>
        <translation>%1 a été demandé. Ouvrez-le quand «&#xa0;%2&#xa0;» sera terminé.</translation>
    </message>
    <message>
        <source>Open another vault?</source>
        <translation>Ouvrir un autre coffre&#x202f;?</translation>
    </message>
    <message>
        <source>The program was started for %1. The vault that is open is closed first.</source>
        <translation>Le programme a été lancé pour %1. Le coffre ouvert sera d’abord fermé.</translation>
    </message>
    <message>
        <source>Close it and go to %1</source>
        <translation>Le fermer et aller à %1</translation>
    </message>
</context>
<context>
    <name>ui::MappingCheck</name>
    <message>
        <source>No column is a name: say which one is the birth name or the name in use.</source>
        <translation>Aucune colonne n’est un nom&#xa0;: dites laquelle est le nom de naissance ou le nom d’usage.</translation>
    </message>
    <message>
        <source>A name alone says nobody: given names or a date of birth are needed beside it.</source>
        <translation>Un nom seul ne désigne personne&#xa0;: il faut aussi les prénoms ou une date de naissance.</translation>
    </message>
    <message>
        <source>“%1” is given to several columns: %2.</source>
        <translation>«&#xa0;%1&#xa0;» est donné à plusieurs colonnes&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Only the category is kept, never the values: %1.</source>
        <translation>Seule la catégorie est gardée, jamais les valeurs&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The letters will call these “other data”: %1.</source>
        <translation>Les lettres parleront d’«&#xa0;autres données&#xa0;» pour&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Not used and not kept: %1.</source>
        <translation>Ni utilisé ni gardé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>d</source>
        <translation>j</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>y</source>
        <translation>a</translation>
    </message>
    <message>
        <source>%1: %2 is %3</source>
        <translation>%1&#xa0;: %2 est le %3</translation>
    </message>
    <message>
        <source>The dates can be read in more than one way: say which one is right.</source>
        <translation>Les dates peuvent se lire de plusieurs façons&#xa0;: dites laquelle est la bonne.</translation>
    </message>
</context>
<context>
    <name>ui::MappingPage</name>
    <message>
        <source>Which column is which?</source>
        <translation>Quelle colonne est quoi&#x202f;?</translation>
    </message>
    <message>
        <source>Recognised by name and by content. Correct what is wrong; what is not used is not kept.</source>
        <translation>Reconnu par le nom et par le contenu. Corrigez ce qui est faux&#x202f;; ce qui n’est pas utilisé n’est pas gardé.</translation>
    </message>
    <message>
        <source>&amp;Dates are written</source>
        <translation>Les &amp;dates s’écrivent</translation>
    </message>
    <message>
        <source>name of the software, for the next file</source>
        <translation>nom du logiciel, pour le prochain fichier</translation>
    </message>
    <message>
        <source>&amp;Keep these columns as</source>
        <translation>&amp;Garder ces colonnes sous le nom</translation>
    </message>
    <message>
        <source>Kept m&amp;appings…</source>
        <translation>Correspondances g&amp;ardées…</translation>
    </message>
    <message>
        <source>This format itself says which field each value is: there is nothing to do here.</source>
        <translation>Ce format dit lui-même quel champ est chaque valeur&#xa0;: il n’y a rien à faire ici.</translation>
    </message>
    <message>
        <source>Recognised: the mapping that you kept as “%1”.</source>
        <translation>Reconnue&#xa0;: la correspondance que vous avez gardée sous le nom «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>À choisir…</translation>
    </message>
    <message>
        <source>Not everything was recognised with certainty: check the columns.</source>
        <translation>Tout n’est pas reconnu avec certitude&#xa0;: vérifiez les colonnes.</translation>
    </message>
</context>
<context>
    <name>ui::MappingTable</name>
    <message>
        <source>Which column is which field</source>
        <translation>Quelle colonne est quel champ</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Colonne du fichier</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Par exemple</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Field of the column %1</source>
        <translation>Champ de la colonne %1</translation>
    </message>
    <message>
        <source>(not used)</source>
        <translation>(non utilisée)</translation>
    </message>
    <message>
        <source>(not shown)</source>
        <translation>(non montré)</translation>
    </message>
</context>
<context>
    <name>ui::MatchingPlace</name>
    <message>
        <source>Matching</source>
        <translation>Rapprochement</translation>
    </message>
    <message numerus="yes">
        <source>The matching found %1 persons concerned and %2 pairs to review.</source>
        <translation>
            <numerusform>Le rapprochement a trouvé %1 personne concernée et %2 paires à relire.</numerusform>
            <numerusform>Le rapprochement a trouvé %1 personnes concernées et %2 paires à relire.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the pairs</source>
        <translation>Exporter les paires</translation>
    </message>
    <message>
        <source>pairs.csv</source>
        <translation>paires.csv</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%1 pairs were written to %2.</source>
        <translation>
            <numerusform>%1 paire est écrite dans %2.</numerusform>
            <numerusform>%1 paires sont écrites dans %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no decision to take back.</source>
        <translation>Il n’y a aucune décision à annuler.</translation>
    </message>
    <message>
        <source>The pair is settled.</source>
        <translation>La paire est tranchée.</translation>
    </message>
    <message>
        <source>No undecided pair has the same reasons.</source>
        <translation>Aucune paire sans décision n’a les mêmes motifs.</translation>
    </message>
    <message numerus="yes">
        <source>Decide on %1 pairs at once?</source>
        <translation>
            <numerusform>Décider de %1 paire&#x202f;?</numerusform>
            <numerusform>Décider de %1 paires à la fois&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %1 pairs with these reasons are decided: %2. It is one step: Z takes all of them back.</source>
        <translation>
            <numerusform>%1 paire de ces motifs reçoit la décision «&#xa0;%2&#xa0;». C’est une seule étape&#xa0;: Z l’annule.</numerusform>
            <numerusform>Les %1 paires de ces motifs reçoivent la décision «&#xa0;%2&#xa0;». C’est une seule étape&#xa0;: Z les annule toutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide all: %1</source>
        <translation>Décider pour toutes&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 pairs are decided: %2.</source>
        <translation>
            <numerusform>%1 paire est décidée&#xa0;: %2.</numerusform>
            <numerusform>%1 paires sont décidées&#xa0;: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The decision on %1 pairs is taken back.</source>
        <translation>
            <numerusform>La décision sur %1 paire est annulée.</numerusform>
            <numerusform>La décision sur %1 paires est annulée.</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1 and patient %2 are no longer paired.</source>
        <translation>La ligne %1 et le patient %2 ne sont plus rattachés.</translation>
    </message>
    <message>
        <source>The row and the patient are paired: same person. Z takes it back.</source>
        <translation>La ligne et le patient sont rattachés&#xa0;: même personne. Z annule.</translation>
    </message>
    <message>
        <source>Give your name: the second reading begins then.</source>
        <translation>Indiquez votre nom&#xa0;: la seconde lecture commence ensuite.</translation>
    </message>
</context>
<context>
    <name>ui::MatchingView</name>
    <message>
        <source>Matching</source>
        <translation>Rapprochement</translation>
    </message>
    <message>
        <source>The matching compares every leaked row with your list of patients and says for each pair how sure it is, and why. You decide the doubtful ones. It needs both files.</source>
        <translation>Le rapprochement compare chaque ligne de la fuite avec la liste de vos patients et dit pour chaque paire à quel point elle est sûre, et pourquoi. Vous décidez des paires douteuses. Il faut les deux fichiers.</translation>
    </message>
    <message>
        <source>Run the matching</source>
        <translation>Lancer le rapprochement</translation>
    </message>
    <message>
        <source>Resume the re&amp;view</source>
        <translation>Re&amp;prendre la relecture</translation>
    </message>
    <message>
        <source>&amp;Run the matching</source>
        <translation>&amp;Lancer le rapprochement</translation>
    </message>
    <message>
        <source>&amp;Export the pairs…</source>
        <translation>&amp;Exporter les paires…</translation>
    </message>
    <message>
        <source>Result bands</source>
        <translation>Bandes de résultat</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À relire</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sûres</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Écartées</translation>
    </message>
    <message>
        <source>Pairs of this band</source>
        <translation>Paires de cette bande</translation>
    </message>
    <message>
        <source>Choose a pair in the list, or resume the review.</source>
        <translation>Choisissez une paire dans la liste, ou reprenez la relecture.</translation>
    </message>
    <message>
        <source>Which leaked rows are about which of your patients.</source>
        <translation>Quelles lignes de la fuite concernent lesquels de vos patients.</translation>
    </message>
    <message numerus="yes">
        <source>%1 leaked rows against %2 patients: %3 persons concerned, %4 pairs to review.</source>
        <translation>
            <numerusform>%1 ligne de la fuite face à %2 patients&#xa0;: %3 personnes concernées, %4 paires à relire.</numerusform>
            <numerusform>%1 lignes de la fuite face à %2 patients&#xa0;: %3 personnes concernées, %4 paires à relire.</numerusform>
        </translation>
    </message>
    <message>
        <source>To review (%1)</source>
        <translation>À relire (%1)</translation>
    </message>
    <message>
        <source>Sure (%1)</source>
        <translation>Sûres (%1)</translation>
    </message>
    <message>
        <source>Expected errors: %1 wrong pairs among the sure ones, %2 persons missed.</source>
        <translation>Erreurs attendues&#xa0;: %1 fausses paires parmi les sûres, %2 personnes manquées.</translation>
    </message>
    <message>
        <source>Every pair of the band has a decision. Next: the notifications.</source>
        <translation>Chaque paire de la bande a sa décision. Ensuite&#xa0;: les notifications.</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>À trancher</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>To settle (%1)</source>
        <translation>À trancher (%1)</translation>
    </message>
    <message>
        <source>Every pair of the second reading is read.</source>
        <translation>Chaque paire de la seconde lecture est lue.</translation>
    </message>
</context>
<context>
    <name>ui::MessageBar</name>
    <message>
        <source>Copy the details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ui::NamedCountModel</name>
    <message>
        <source>Persons</source>
        <translation>Personnes</translation>
    </message>
</context>
<context>
    <name>ui::NewPassphrase</name>
    <message>
        <source>Very weak</source>
        <translation>Très faible</translation>
    </message>
    <message>
        <source>Too weak</source>
        <translation>Trop faible</translation>
    </message>
    <message>
        <source>Strong enough</source>
        <translation>Assez forte</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>Très forte</translation>
    </message>
    <message>
        <source>&amp;Propose a phrase</source>
        <translation>&amp;Proposer une phrase</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase de passe</translation>
    </message>
    <message>
        <source>New passphrase, again</source>
        <translation>Nouvelle phrase de passe, encore</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Solidité de la phrase de passe</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Encore</translation>
    </message>
    <message>
        <source>Proposed passphrase</source>
        <translation>Phrase de passe proposée</translation>
    </message>
    <message>
        <source>Eight words drawn at random, 88 bits. Read them aloud to yourself and make a story of them; type them once while you see them, then once from memory. They cannot be printed: the recovery sheet is there for the day you forget them.</source>
        <translation>Huit mots tirés au hasard, 88 bits. Lisez-les, faites-en une histoire&#x202f;; tapez-les une fois en les voyant, puis une fois de mémoire. Ils ne s’impriment pas&#xa0;: la fiche de secours est là pour le jour où vous les oublieriez.</translation>
    </message>
    <message>
        <source>%1, about %2 bits (80 are needed).</source>
        <translation>%1, environ %2 bits (il en faut 80).</translation>
    </message>
    <message>
        <source>The CNIL asks for 80 bits of chance: eight words drawn at random are easier to keep than a short word with signs.</source>
        <translation>La CNIL demande 80 bits de hasard&#xa0;: huit mots tirés au sort se retiennent mieux qu’un mot court avec des signes.</translation>
    </message>
    <message>
        <source>Twice the same.</source>
        <translation>Deux fois la même.</translation>
    </message>
    <message>
        <source>Type it once more, the same.</source>
        <translation>Tapez-la encore une fois, à l’identique.</translation>
    </message>
    <message>
        <source>&amp;Another phrase</source>
        <translation>&amp;Une autre phrase</translation>
    </message>
    <message>
        <source>&amp;Do not show</source>
        <translation>&amp;Ne pas montrer</translation>
    </message>
    <message>
        <source>S&amp;how again</source>
        <translation>Re&amp;voir</translation>
    </message>
</context>
<context>
    <name>ui::NewVaultWizard</name>
    <message>
        <source>A vault for your laboratory</source>
        <translation>Un coffre pour votre laboratoire</translation>
    </message>
    <message>
        <source>One vault holds one incident of one laboratory. It is a folder that you can copy and keep like any other.</source>
        <translation>Un coffre contient un incident d’un laboratoire. C’est un dossier que vous pouvez copier et garder comme un autre.</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>Name of the &amp;laboratory</source>
        <translation>Nom du &amp;laboratoire</translation>
    </message>
    <message>
        <source>Folder in which the vault is made</source>
        <translation>Dossier dans lequel créer le coffre</translation>
    </message>
    <message>
        <source>The passphrase</source>
        <translation>La phrase de passe</translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation>Créer le coffre</translation>
    </message>
    <message>
        <source>The recovery sheet</source>
        <translation>La fiche de secours</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Fiche de secours</translation>
    </message>
    <message>
        <source>recovery-sheet.pdf</source>
        <translation>fiche-de-secours.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>New vault</source>
        <translation>Nouveau coffre</translation>
    </message>
    <message>
        <source>DPO</source>
        <translation>DPO</translation>
    </message>
    <message>
        <source>Your &amp;function</source>
        <translation>Votre &amp;fonction</translation>
    </message>
    <message>
        <source>It names you in the journal, and can be read without the passphrase.</source>
        <translation>Elle vous désigne dans le journal, et se lit sans la phrase de passe.</translation>
    </message>
    <message>
        <source>New f&amp;older</source>
        <translation>N&amp;ouveau dossier</translation>
    </message>
    <message>
        <source>Also ask for a &amp;key file (on a stick, say)</source>
        <translation>Demander aussi un fichier &amp;clé (sur une clé USB, par exemple)</translation>
    </message>
    <message>
        <source>It is asked for each time the vault is opened. Nobody can reset it: only the recovery sheet of the next step helps if it is lost.</source>
        <translation>Elle est demandée à chaque ouverture. Personne ne peut la réinitialiser&#xa0;: si elle est perdue, seule la fiche de secours de l’étape suivante aide.</translation>
    </message>
    <message>
        <source>Passphrase and file are then needed together. Keep a copy of the file elsewhere; whoever loses it needs the recovery sheet.</source>
        <translation>Il faut alors la phrase et le fichier ensemble. Gardez une copie du fichier ailleurs&#x202f;; qui le perd a besoin de la fiche de secours.</translation>
    </message>
    <message>
        <source>It opens the vault when every passphrase is lost. Print it, keep it in a safe, and delete the file.</source>
        <translation>Elle ouvre le coffre quand toutes les phrases de passe sont perdues. Imprimez-la, gardez-la dans un coffre-fort et supprimez le fichier.</translation>
    </message>
    <message>
        <source>Prove it and go to the vault</source>
        <translation>La prouver et aller au coffre</translation>
    </message>
    <message>
        <source>Prove it later</source>
        <translation>La prouver plus tard</translation>
    </message>
    <message>
        <source>Now take the sheet and type its whole code. The vault is then really opened with it: only a sheet that was proved counts.</source>
        <translation>Prenez maintenant la fiche et tapez tout son code. Le coffre est alors vraiment ouvert avec lui&#xa0;: seule une fiche prouvée compte.</translation>
    </message>
    <message>
        <source>&amp;Print the sheet…</source>
        <translation>&amp;Imprimer la fiche…</translation>
    </message>
    <message>
        <source>&amp;Write it as a file…</source>
        <translation>L’écrire dans un &amp;fichier…</translation>
    </message>
    <message>
        <source>The vault was created. Now print its recovery sheet.</source>
        <translation>Le coffre est créé. Imprimez maintenant sa fiche de secours.</translation>
    </message>
    <message>
        <source>Close the vault</source>
        <translation>Fermer le coffre</translation>
    </message>
</context>
<context>
    <name>ui::NoticesView</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>One letter per person concerned, with only the categories that leaked about them.</source>
        <translation>Une lettre par personne concernée, avec les seules catégories divulguées à son sujet.</translation>
    </message>
    <message>
        <source>&amp;Check before sending</source>
        <translation>&amp;Contrôler avant envoi</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Printed lots</source>
        <translation>Lots imprimés</translation>
    </message>
    <message>
        <source>Steps of the notification</source>
        <translation>Étapes de la notification</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Retours</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>Courriels</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
</context>
<context>
    <name>ui::OpenBounceModel</name>
    <message>
        <source>Read on</source>
        <translation>Lu le</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>About our e-mail</source>
        <translation>Notre courriel</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Trouvé dans</translation>
    </message>
</context>
<context>
    <name>ui::OptionalEdit</name>
    <message>
        <source>known</source>
        <translation>connu</translation>
    </message>
    <message>
        <source>%1: known</source>
        <translation>%1&#xa0;: connu</translation>
    </message>
    <message>
        <source>d MMMM yyyy hh:mm</source>
        <translation>d MMMM yyyy HH &apos;h&apos; mm</translation>
    </message>
</context>
<context>
    <name>ui::PairModel</name>
    <message>
        <source>Leaked row</source>
        <translation>Ligne de la fuite</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Naissance</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Raisons</translation>
    </message>
</context>
<context>
    <name>ui::PairPanel</name>
    <message>
        <source>speaks for the same person</source>
        <translation>plaide pour la même personne</translation>
    </message>
    <message>
        <source>speaks against</source>
        <translation>plaide contre</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>ne dit rien</translation>
    </message>
    <message>
        <source>(missing)</source>
        <translation>(absent)</translation>
    </message>
    <message>
        <source>Comparison, field by field</source>
        <translation>Comparaison, champ par champ</translation>
    </message>
    <message>
        <source>decided: %1</source>
        <translation>décidé&#xa0;: %1</translation>
    </message>
    <message>
        <source>leak</source>
        <translation>fuite</translation>
    </message>
    <message>
        <source>patient</source>
        <translation>patient</translation>
    </message>
    <message>
        <source>Leaked row %1 – patient %2</source>
        <translation>Ligne %1 de la fuite – patient %2</translation>
    </message>
    <message>
        <source>Probability %1</source>
        <translation>Probabilité %1</translation>
    </message>
    <message>
        <source>to settle: first “%1”, second “%2”</source>
        <translation>à trancher&#xa0;: d’abord «&#xa0;%1&#xa0;», puis «&#xa0;%2&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ui::PassphraseController</name>
    <message>
        <source>Change my passphrase</source>
        <translation>Changer ma phrase de passe</translation>
    </message>
    <message>
        <source>Type the present passphrase once more. From then on only the new one opens this vault.</source>
        <translation>Tapez encore une fois la phrase actuelle. Ensuite, seule la nouvelle ouvrira ce coffre.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>La changer</translation>
    </message>
    <message>
        <source>The passphrase was changed. The old one no longer opens this vault; it still opens older backups.</source>
        <translation>La phrase de passe est changée. L’ancienne n’ouvre plus ce coffre&#x202f;; elle ouvre encore les sauvegardes plus anciennes.</translation>
    </message>
</context>
<context>
    <name>ui::PassphrasePanel</name>
    <message>
        <source>Also ask for a &amp;key file</source>
        <translation>Demander aussi un fichier &amp;clé</translation>
    </message>
    <message>
        <source>&amp;Change the passphrase…</source>
        <translation>&amp;Changer la phrase de passe…</translation>
    </message>
    <message>
        <source>My passphrase</source>
        <translation>Ma phrase de passe</translation>
    </message>
    <message>
        <source>The vault is not encrypted anew: this takes a second. The old passphrase still opens older backups.</source>
        <translation>Le coffre n’est pas chiffré à nouveau&#xa0;: cela prend une seconde. L’ancienne phrase ouvre encore les sauvegardes plus anciennes.</translation>
    </message>
    <message>
        <source>You are %1 (%2).</source>
        <translation>Vous êtes %1 (%2).</translation>
    </message>
    <message>
        <source>Left empty, the present key file stays.</source>
        <translation>Laissé vide, le fichier clé actuel reste.</translation>
    </message>
    <message>
        <source>Passphrase and file are then needed together. Keep a copy of the file elsewhere.</source>
        <translation>Il faut alors la phrase et le fichier ensemble. Gardez une copie du fichier ailleurs.</translation>
    </message>
</context>
<context>
    <name>ui::PersonDialog</name>
    <message>
        <source>Patient %1</source>
        <translation>Patient %1</translation>
    </message>
    <message>
        <source>Not among the persons concerned by the leak.</source>
        <translation>Ne fait pas partie des personnes concernées par la fuite.</translation>
    </message>
    <message>
        <source>Letter %1 in lot %2.</source>
        <translation>Lettre %1, lot %2.</translation>
    </message>
    <message>
        <source>Street or place</source>
        <translation>Voie ou lieu-dit</translation>
    </message>
    <message>
        <source>Complement</source>
        <translation>Complément</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Localité</translation>
    </message>
    <message>
        <source>Country, if not France</source>
        <translation>Pays, sauf la France</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Adresse postale</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Consignes</translation>
    </message>
    <message>
        <source>&amp;Protected address: nothing goes out by itself</source>
        <translation>Adresse &amp;protégée&#xa0;: aucun envoi automatique</translation>
    </message>
    <message>
        <source>Care in &amp;secret of a minor: no letter to the parents</source>
        <translation>&amp;Soins confidentiels d’un mineur&#xa0;: pas de lettre aux parents</translation>
    </message>
    <message>
        <source>Standard in France, English abroad</source>
        <translation>Standard en France, anglais à l’étranger</translation>
    </message>
    <message>
        <source>&amp;Form of the letter</source>
        <translation>&amp;Forme de la lettre</translation>
    </message>
    <message>
        <source>The letter goes to a &amp;guardian (tutelle, curatelle)</source>
        <translation>La lettre va à un &amp;tuteur ou curateur</translation>
    </message>
    <message>
        <source>Name or association</source>
        <translation>Nom ou association</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Not the person of the same names and birth date: write to both</source>
        <translation>&amp;N’est pas la personne de mêmes noms et date de naissance&#xa0;: écrire aux deux</translation>
    </message>
    <message>
        <source>As decided for everybody</source>
        <translation>Comme décidé pour tous</translation>
    </message>
    <message>
        <source>Letter or &amp;e-mail</source>
        <translation>Lettre ou &amp;courriel</translation>
    </message>
</context>
<context>
    <name>ui::PersonModel</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation>Pourquoi ce cas</translation>
    </message>
</context>
<context>
    <name>ui::PrinterSink</name>
    <message>
        <source>The printer did not take letters %1 to %2 of lot %3. Look at what came out of it, then go on from the first letter that is missing.</source>
        <translation>L’imprimante n’a pas pris les plis %1 à %2 du lot %3. Vérifiez ce qui en est sorti, puis reprenez au premier pli manquant.</translation>
    </message>
</context>
<context>
    <name>ui::ProfilesDialog</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Kept mappings</source>
        <translation>Correspondances gardées</translation>
    </message>
    <message>
        <source>No mapping was kept yet. Give it a name while importing.</source>
        <translation>Aucune correspondance n’est encore gardée. Donnez-lui un nom pendant un import.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>A file whose columns have the same names is recognised and needs no question. Removing a mapping changes nothing that was imported.</source>
        <translation>Un fichier dont les colonnes portent les mêmes noms est reconnu sans question. Supprimer une correspondance ne change rien à ce qui est importé.</translation>
    </message>
</context>
<context>
    <name>ui::ProveSheetDialog</name>
    <message>
        <source>Prove the recovery sheet</source>
        <translation>Prouver la fiche de secours</translation>
    </message>
    <message>
        <source>&amp;Prove it</source>
        <translation>&amp;Prouver</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Type the code from the paper. The vault is really opened with it, beside the one that is open; nothing changes.</source>
        <translation>Tapez le code lu sur le papier. Le coffre est vraiment ouvert avec lui, à côté de celui qui est ouvert&#x202f;; rien ne change.</translation>
    </message>
</context>
<context>
    <name>ui::QualityPanel</name>
    <message>
        <source>Sure</source>
        <translation>Sûres</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Écartées</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Second reading: nothing is decided yet.</source>
        <translation>Seconde lecture&#xa0;: rien n’est encore décidé.</translation>
    </message>
    <message numerus="yes">
        <source>Second reading: %1 of %2 pairs left.</source>
        <translation>
            <numerusform>Seconde lecture&#xa0;: encore %1 paire sur %2.</numerusform>
            <numerusform>Seconde lecture&#xa0;: encore %1 paires sur %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two readers agree on %1 of %2 (%3).</source>
        <translation>Deux lecteurs s’accordent sur %1 sur %2 (%3).</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa: %1.</source>
        <translation>Kappa de Cohen&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lues</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibrage</translation>
    </message>
    <message>
        <source>Share of right pairs with its 95 % interval (Wilson), over the pairs that were read one by one; batches are not counted.</source>
        <translation>Part de paires justes avec son intervalle à 95&#xa0;% (Wilson), sur les paires lues une à une&#x202f;; les décisions groupées ne comptent pas.</translation>
    </message>
    <message numerus="yes">
        <source>Only %1 pairs were read one by one: under %2 these figures are no estimate.</source>
        <translation>
            <numerusform>Seulement %1 paire lue&#xa0;: au-dessous de %2, ces chiffres ne sont pas une estimation.</numerusform>
            <numerusform>Seulement %1 paires lues une à une&#xa0;: au-dessous de %2, ces chiffres ne sont pas une estimation.</numerusform>
        </translation>
    </message>
    <message>
        <source>Right (readers)</source>
        <translation>Justes (lecteurs)</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ui::QuarantineController</name>
    <message>
        <source>CSV (*.csv);;All files (*)</source>
        <translation>CSV (*.csv);;Tous les fichiers (*)</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows read back = %2 accepted + %3 still refused + %4 decided before. %5 rows are left to do.</source>
        <translation>
            <numerusform>%1 lue = %2 acceptées + %3 encore refusées + %4 déjà décidées. Encore à traiter&#xa0;: %5.</numerusform>
            <numerusform>%1 lues = %2 acceptées + %3 encore refusées + %4 déjà décidées. Encore à traiter&#xa0;: %5.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows in quarantine</source>
        <translation>Lignes en quarantaine</translation>
    </message>
    <message>
        <source>quarantine.csv</source>
        <translation>quarantaine.csv</translation>
    </message>
    <message>
        <source>Exporting the quarantine</source>
        <translation>Export de la quarantaine</translation>
    </message>
    <message>
        <source>%1 rows were written to %2. The file holds personal data in clear: delete it once it was taken back.</source>
        <translation>Lignes écrites dans %2&#xa0;: %1. Ce fichier contient des données personnelles en clair&#xa0;: supprimez-le une fois repris.</translation>
    </message>
    <message>
        <source>File of corrected rows</source>
        <translation>Fichier des lignes corrigées</translation>
    </message>
    <message>
        <source>Taking corrected rows back</source>
        <translation>Reprise de lignes corrigées</translation>
    </message>
</context>
<context>
    <name>ui::QuarantineForm</name>
    <message>
        <source>&amp;Insert an empty cell</source>
        <translation>&amp;Insérer une cellule vide</translation>
    </message>
    <message>
        <source>Remo&amp;ve this cell</source>
        <translation>Suppri&amp;mer cette cellule</translation>
    </message>
    <message>
        <source>&amp;Accept the corrected row</source>
        <translation>&amp;Accepter la ligne corrigée</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, ligne %2</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Colonne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The line as it is: %1</source>
        <translation>La ligne telle quelle&#xa0;: %1</translation>
    </message>
    <message>
        <source>No row is chosen.</source>
        <translation>Aucune ligne n’est choisie.</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows are chosen.</source>
        <translation>
            <numerusform>%1 ligne est choisie.</numerusform>
            <numerusform>%1 lignes sont choisies.</numerusform>
        </translation>
    </message>
    <message>
        <source>They can be set aside or opened again together.</source>
        <translation>Vous pouvez les écarter ou les rouvrir ensemble.</translation>
    </message>
    <message>
        <source>This row was corrected and is accepted.</source>
        <translation>Cette ligne est corrigée et acceptée.</translation>
    </message>
    <message>
        <source>This row was set aside: %1.</source>
        <translation>Cette ligne est écartée&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Nothing of this row was kept that could be corrected here. Correct it in the file that “Export…” writes and take that file back, or set the row aside.</source>
        <translation>Rien de cette ligne n’a été gardé qui puisse être corrigé ici. Corrigez-la dans le fichier qu’écrit «&#xa0;Exporter…&#xa0;» puis reprenez ce fichier, ou écartez la ligne.</translation>
    </message>
    <message>
        <source>(no column)</source>
        <translation>(sans colonne)</translation>
    </message>
    <message>
        <source>%1 cells stand under no column: remove what is too much.</source>
        <translation>Cellules sans colonne&#xa0;: %1. Supprimez ce qui est de trop.</translation>
    </message>
    <message>
        <source>This row would be accepted.</source>
        <translation>Cette ligne serait acceptée.</translation>
    </message>
    <message>
        <source>Cells of the row</source>
        <translation>Cellules de la ligne</translation>
    </message>
    <message numerus="yes">
        <source>The row has %1 cells for %2 columns: put every value under its own column first.</source>
        <translation>
            <numerusform>La ligne a %1 cellule pour %2 colonnes&#xa0;: mettez d’abord chaque valeur sous sa colonne.</numerusform>
            <numerusform>La ligne a %1 cellules pour %2 colonnes&#xa0;: mettez d’abord chaque valeur sous sa colonne.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::QuarantineModel</name>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>à traiter</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corrigée</translation>
    </message>
    <message>
        <source>set aside: %1</source>
        <translation>écartée&#xa0;: %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
</context>
<context>
    <name>ui::QuarantineTab</name>
    <message>
        <source>Only those to &amp;do</source>
        <translation>Seulement à &amp;traiter</translation>
    </message>
    <message>
        <source>No row here: everything that was read is accepted or decided.</source>
        <translation>Aucune ligne ici&#xa0;: tout ce qui a été lu est accepté ou décidé.</translation>
    </message>
    <message>
        <source>&amp;Set aside</source>
        <translation>&amp;Écarter</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>R&amp;ouvrir</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>&amp;Take a corrected file back…</source>
        <translation>Re&amp;prendre un fichier corrigé…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Raison</translation>
    </message>
    <message>
        <source>Rows in quarantine</source>
        <translation>Lignes en quarantaine</translation>
    </message>
    <message>
        <source>line of a total or title</source>
        <translation>ligne de total ou de titre</translation>
    </message>
    <message>
        <source>test patient</source>
        <translation>patient de test</translation>
    </message>
    <message>
        <source>twice in the file</source>
        <translation>deux fois dans le fichier</translation>
    </message>
    <message>
        <source>no person can be made out</source>
        <translation>personne n’est reconnaissable</translation>
    </message>
    <message>
        <source>why it is nobody</source>
        <translation>pourquoi ce n’est personne</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Many rows are corrected more quickly in a spreadsheet: export them, correct the file, take it back.</source>
        <translation>Beaucoup de lignes se corrigent plus vite dans un tableur&#xa0;: exportez-les, corrigez le fichier, reprenez-le.</translation>
    </message>
    <message>
        <source>all files</source>
        <translation>tous les fichiers</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 to do, %2 set aside, %3 corrected since</source>
        <translation>à traiter&#xa0;: %1, écartées&#xa0;: %2, corrigées depuis&#xa0;: %3</translation>
    </message>
    <message>
        <source>all reasons</source>
        <translation>toutes les raisons</translation>
    </message>
    <message>
        <source>&amp;Set %1 rows aside</source>
        <translation>&amp;Écarter les %1 lignes</translation>
    </message>
    <message>
        <source>Choose one file above first.</source>
        <translation>Choisissez d’abord un fichier ci-dessus.</translation>
    </message>
</context>
<context>
    <name>ui::Rail</name>
    <message>
        <source>Places</source>
        <translation>Rubriques</translation>
    </message>
</context>
<context>
    <name>ui::RecoveryCodeEdit</name>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>“%1” occurs in no code. The code has digits and letters, without I, L, O and U.</source>
        <translation>«&#xa0;%1&#xa0;» ne figure dans aucun code. Un code a des chiffres et des lettres, sans I, L, O ni U.</translation>
    </message>
    <message>
        <source>Group %1 is not what the sheet says. Read it again.</source>
        <translation>Le groupe %1 n’est pas celui de la fiche. Relisez-le.</translation>
    </message>
    <message>
        <source>Groups %1 are not what the sheet says. Read them again.</source>
        <translation>Les groupes %1 ne sont pas ceux de la fiche. Relisez-les.</translation>
    </message>
    <message>
        <source>All 14 groups are there.</source>
        <translation>Les 14 groupes y sont.</translation>
    </message>
    <message>
        <source>All 14 groups are right.</source>
        <translation>Les 14 groupes sont justes.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of 14 groups. Blanks and hyphens need not be typed.</source>
        <translation>
            <numerusform>%1 groupe sur 14. Inutile de taper les espaces et les tirets.</numerusform>
            <numerusform>%1 groupes sur 14. Inutile de taper les espaces et les tirets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RecoveryWizard</name>
    <message>
        <source>The code of the recovery sheet</source>
        <translation>Le code de la fiche de secours</translation>
    </message>
    <message>
        <source>Take the printed sheet and type its code: it opens %1 without the old passphrase. You choose a new one on the next page; nothing is lost.</source>
        <translation>Prenez la fiche imprimée et tapez son code&#xa0;: il ouvre %1 sans l’ancienne phrase de passe. Vous en choisissez une nouvelle à la page suivante&#x202f;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>&amp;Read a text sheet…</source>
        <translation>&amp;Lire une fiche texte…</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Fiche de secours</translation>
    </message>
    <message>
        <source>Text (*.txt);;All files (*)</source>
        <translation>Texte (*.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>A new passphrase</source>
        <translation>Une nouvelle phrase de passe</translation>
    </message>
    <message>
        <source>It becomes the first holder&apos;s; the other holders keep theirs. The recovery sheet stays valid.</source>
        <translation>Elle devient celle du premier DPO&#x202f;; les autres dépositaires gardent la leur. La fiche de secours reste valable.</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>Ouvrir le coffre</translation>
    </message>
    <message>
        <source>Passphrase forgotten</source>
        <translation>Phrase de passe oubliée</translation>
    </message>
</context>
<context>
    <name>ui::RegisterController</name>
    <message>
        <source>The breach is number %1 of the register.</source>
        <translation>La violation porte le numéro %1 du registre.</translation>
    </message>
    <message>
        <source>The entry of the register is saved.</source>
        <translation>L’entrée du registre est enregistrée.</translation>
    </message>
    <message>
        <source>The reasons are saved.</source>
        <translation>Les motivations sont enregistrées.</translation>
    </message>
    <message>
        <source>The entry left the register; the reason is kept.</source>
        <translation>L’entrée a quitté le registre&#x202f;; le motif est conservé.</translation>
    </message>
</context>
<context>
    <name>ui::RegisterTab</name>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>retirée</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>non décidé</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>CNIL</source>
        <translation>CNIL</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manque</translation>
    </message>
    <message>
        <source>Facts, effects, remedial action</source>
        <translation>Faits, effets, mesures</translation>
    </message>
    <message>
        <source>Your own reference</source>
        <translation>Votre référence</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Aware since</source>
        <translation>Prise de connaissance</translation>
    </message>
    <message>
        <source>What was lost</source>
        <translation>Nature de la violation</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Kinds of data</source>
        <translation>Nature des données</translation>
    </message>
    <message>
        <source>Sensitive data</source>
        <translation>Données sensibles</translation>
    </message>
    <message>
        <source>Who is concerned</source>
        <translation>Catégories de personnes</translation>
    </message>
    <message>
        <source>Likely consequences</source>
        <translation>Conséquences probables</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Measures taken</source>
        <translation>Mesures prises</translation>
    </message>
    <message>
        <source>Notified to the CNIL on</source>
        <translation>Notifiée à la CNIL le</translation>
    </message>
    <message>
        <source>Number given by the CNIL</source>
        <translation>Numéro donné par la CNIL</translation>
    </message>
    <message>
        <source>Are the persons told?</source>
        <translation>Les personnes sont-elles informées&#x202f;?</translation>
    </message>
    <message>
        <source>If not, on which ground</source>
        <translation>Sinon, pour quel motif</translation>
    </message>
    <message>
        <source>Breaches of the register</source>
        <translation>Violations du registre</translation>
    </message>
    <message>
        <source>A&amp;dd a breach</source>
        <translation>A&amp;jouter une violation</translation>
    </message>
    <message>
        <source>&amp;Save the entry</source>
        <translation>&amp;Enregistrer l’entrée</translation>
    </message>
    <message>
        <source>Drop the chan&amp;ges</source>
        <translation>Aban&amp;donner les changements</translation>
    </message>
    <message>
        <source>Re&amp;move from the register</source>
        <translation>Re&amp;tirer du registre</translation>
    </message>
    <message>
        <source>Every breach belongs here, also one that is not notified (GDPR art. 33(5)), with the reasons of both decisions.</source>
        <translation>Toute violation s’inscrit ici, même non notifiée (RGPD, art. 33, § 5), avec la motivation des deux décisions.</translation>
    </message>
    <message>
        <source>to be notified</source>
        <translation>à notifier</translation>
    </message>
    <message>
        <source>not to be notified</source>
        <translation>à ne pas notifier</translation>
    </message>
    <message>
        <source>Notification to the CNIL</source>
        <translation>Notification à la CNIL</translation>
    </message>
    <message>
        <source>Why it is, or is not, notified (art. 33(1))</source>
        <translation>Pourquoi elle est notifiée, ou non (art. 33, § 1)</translation>
    </message>
    <message>
        <source>Why the persons are, or are not, told (art. 34)</source>
        <translation>Pourquoi les personnes sont informées, ou non (art. 34)</translation>
    </message>
    <message>
        <source>Persons (about)</source>
        <translation>Personnes (environ)</translation>
    </message>
    <message>
        <source>Records (about)</source>
        <translation>Enregistrements (environ)</translation>
    </message>
    <message>
        <source>Persons told</source>
        <translation>Personnes informées</translation>
    </message>
    <message>
        <source>Why it is removed</source>
        <translation>Pourquoi elle est retirée</translation>
    </message>
    <message>
        <source>A new breach</source>
        <translation>Une nouvelle violation</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Retirée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>Il manque encore&#xa0;: %1</translation>
    </message>
    <message>
        <source>The sheet of this breach is under “Incident”.</source>
        <translation>La fiche de cette violation est sous «&#xa0;Incident&#xa0;».</translation>
    </message>
    <message>
        <source>Fields of the entry</source>
        <translation>Champs de l’entrée</translation>
    </message>
</context>
<context>
    <name>ui::RemindersPanel</name>
    <message>
        <source>Remind me of &amp;deadlines</source>
        <translation>Me rappeler les éc&amp;héances</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Once when a legal time limit has less than 24 hours, less than 4 hours left, and when it has passed; while this window is open and unlocked. It names the duty and no person.</source>
        <translation>Une fois lorsqu’il reste moins de 24 heures, puis moins de 4 heures avant une échéance légale, et une fois qu’elle est passée&#x202f;; tant que cette fenêtre est ouverte et déverrouillée. Le rappel nomme l’obligation, aucune personne.</translation>
    </message>
</context>
<context>
    <name>ui::RequestsController</name>
    <message>
        <source>How the identity was verified is noted.</source>
        <translation>La vérification d’identité est notée.</translation>
    </message>
    <message>
        <source>The answer is taken back: the request waits again.</source>
        <translation>La réponse est retirée&#xa0;: la demande attend de nouveau.</translation>
    </message>
    <message>
        <source>Request no. %1 is noted; its time runs.</source>
        <translation>La demande n°&#xa0;%1 est notée&#x202f;; son délai court.</translation>
    </message>
    <message>
        <source>Request no. %1 is answered.</source>
        <translation>La demande n°&#xa0;%1 a sa réponse.</translation>
    </message>
    <message>
        <source>Request no. %1 has two more months.</source>
        <translation>La demande n°&#xa0;%1 a deux mois de plus.</translation>
    </message>
    <message>
        <source>Register of requests</source>
        <translation>Registre des demandes</translation>
    </message>
    <message>
        <source>requests.csv</source>
        <translation>demandes.csv</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 holds the requests, without names or notes.</source>
        <translation>%1 contient les demandes, sans nom ni note.</translation>
    </message>
    <message>
        <source>Help for a complaint</source>
        <translation>Aide à la plainte</translation>
    </message>
    <message>
        <source>complaint-%1.pdf</source>
        <translation>plainte-%1.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Text (*.txt)</source>
        <translation>PDF (*.pdf);;Texte (*.txt)</translation>
    </message>
    <message>
        <source>%1 is for the person: no name and no leaked value is in it.</source>
        <translation>%1 est pour la personne&#xa0;: ni nom ni valeur de la fuite n’y figurent.</translation>
    </message>
</context>
<context>
    <name>ui::RequestsTab</name>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçue</translation>
    </message>
    <message>
        <source>Letter or patient</source>
        <translation>Lettre ou patient</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Réponse avant</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Kind of request</source>
        <translation>Nature de la demande</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Par quelle voie</translation>
    </message>
    <message>
        <source>&amp;Note the request</source>
        <translation>&amp;Noter la demande</translation>
    </message>
    <message>
        <source>Identity verified by</source>
        <translation>Identité vérifiée par</translation>
    </message>
    <message>
        <source>&amp;Verified</source>
        <translation>&amp;Vérifiée</translation>
    </message>
    <message>
        <source>Answer given</source>
        <translation>Réponse donnée</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Répondu par</translation>
    </message>
    <message>
        <source>&amp;Answered</source>
        <translation>&amp;Répondu</translation>
    </message>
    <message>
        <source>Take the answer &amp;back</source>
        <translation>Reti&amp;rer la réponse</translation>
    </message>
    <message>
        <source>Reason of the extension</source>
        <translation>Motif de la prolongation</translation>
    </message>
    <message>
        <source>E&amp;xtend</source>
        <translation>Pro&amp;longer</translation>
    </message>
    <message>
        <source>&amp;Help for a complaint…</source>
        <translation>Aide à la &amp;plainte…</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Which requests</source>
        <translation>Quelles demandes</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>À répondre</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Bientôt dues</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>&amp;Register as CSV…</source>
        <translation>Registre en &amp;CSV…</translation>
    </message>
    <message>
        <source>of the letter or e-mail</source>
        <translation>de la lettre ou du courriel</translation>
    </message>
    <message>
        <source>in the patient list</source>
        <translation>dans la liste des patients</translation>
    </message>
    <message>
        <source>Short note, no fact of health</source>
        <translation>Note courte, aucun fait de santé</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>Na&amp;ture</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Reçue le</translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation>Ré&amp;férence</translation>
    </message>
    <message>
        <source>or &amp;patient number</source>
        <translation>ou n° de p&amp;atient</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;ote</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nouvelle demande</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Répondu le</translation>
    </message>
    <message>
        <source>The person was told on</source>
        <translation>La personne est informée le</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Two more months</source>
        <translation>Deux mois de plus</translation>
    </message>
    <message>
        <source>The chosen request</source>
        <translation>La demande choisie</translation>
    </message>
    <message>
        <source>Choose a request in the list, or note a new one.</source>
        <translation>Choisissez une demande dans la liste, ou notez-en une nouvelle.</translation>
    </message>
    <message>
        <source>answer by %1</source>
        <translation>réponse avant la fin du %1</translation>
    </message>
    <message>
        <source>identity not verified yet</source>
        <translation>identité pas encore vérifiée</translation>
    </message>
    <message>
        <source>identity: %1</source>
        <translation>identité&#xa0;: %1</translation>
    </message>
    <message>
        <source>extended, told on %1</source>
        <translation>prolongée, information le %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 le %2</translation>
    </message>
    <message>
        <source>Requests of persons will stand here, each with its month to answer (GDPR art. 12(3)).</source>
        <translation>Les demandes des personnes seront ici, chacune avec son mois pour répondre (RGPD, art. 12(3)).</translation>
    </message>
    <message numerus="yes">
        <source>%1 shown, %2 to answer, %3 overdue</source>
        <translation>
            <numerusform>%1 affichée, %2 à répondre, %3 en retard</numerusform>
            <numerusform>%1 affichées, %2 à répondre, %3 en retard</numerusform>
        </translation>
    </message>
    <message>
        <source>by</source>
        <translation>par</translation>
    </message>
    <message>
        <source>on, by</source>
        <translation>le, par</translation>
    </message>
    <message>
        <source>told on</source>
        <translation>annoncé le</translation>
    </message>
</context>
<context>
    <name>ui::RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Progress of restoring</source>
        <translation>Avancement de la restauration</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Choisir…</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>&amp;Backup</source>
        <translation>&amp;Sauvegarde</translation>
    </message>
    <message>
        <source>New &amp;folder</source>
        <translation>Nouveau &amp;dossier</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The backup becomes a vault in a new folder. The vault that you have stays as it is. It opens with the passphrases of the day on which the backup was made.</source>
        <translation>La sauvegarde devient un coffre dans un nouveau dossier. Le coffre que vous avez reste tel quel. Le nouveau s’ouvre avec les phrases de passe du jour de la sauvegarde.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Backup (*.avis34-backup *.avis34backup);;All files (*)</source>
        <translation>Sauvegarde (*.avis34-backup *.avis34backup);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Folder in which the vault is made</source>
        <translation>Dossier dans lequel créer le coffre</translation>
    </message>
    <message>
        <source>Restored.avis34</source>
        <translation>Restaure.avis34</translation>
    </message>
    <message>
        <source>Restored-%1.avis34</source>
        <translation>Restaure-%1.avis34</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restauration…</translation>
    </message>
</context>
<context>
    <name>ui::RetentionController</name>
    <message numerus="yes">
        <source>The %Ln automatic backup(s) made before are removed, and a new one is made.</source>
        <translation>
            <numerusform>La sauvegarde automatique faite avant (%Ln) est effacée, et une nouvelle est faite.</numerusform>
            <numerusform>Les %Ln sauvegardes automatiques faites avant sont effacées, et une nouvelle est faite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln automatic backup(s) made before keep these values.</source>
        <translation>
            <numerusform>La sauvegarde automatique faite avant (%Ln) garde ces valeurs.</numerusform>
            <numerusform>Les %Ln sauvegardes automatiques faites avant gardent ces valeurs.</numerusform>
        </translation>
    </message>
    <message>
        <source>The period was changed; the journal has it.</source>
        <translation>Le délai est changé&#x202f;; le journal le garde.</translation>
    </message>
    <message>
        <source>The proposed period holds again.</source>
        <translation>Le délai proposé s’applique à nouveau.</translation>
    </message>
    <message>
        <source>Erase what is due</source>
        <translation>Effacer ce qui est dû</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Erasing what is due</source>
        <translation>Effacement de ce qui est dû</translation>
    </message>
    <message numerus="yes">
        <source>Erased: %Ln rule(s) carried out. Keep certificate %1 with the file.</source>
        <translation>
            <numerusform>Effacé&#xa0;: %Ln règle appliquée. Gardez le certificat %1 au dossier.</numerusform>
            <numerusform>Effacé&#xa0;: %Ln règles appliquées. Gardez le certificat %1 au dossier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificate of erasure</source>
        <translation>Certificat d’effacement</translation>
    </message>
    <message>
        <source>erasure.pdf</source>
        <translation>effacement.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Text (*.txt)</source>
        <translation>PDF (*.pdf);;Texte (*.txt)</translation>
    </message>
    <message>
        <source>The certificate was written to %1.</source>
        <translation>Le certificat a été écrit dans %1.</translation>
    </message>
    <message>
        <source>Stays: %1</source>
        <translation>Ce qui reste&#xa0;: %1</translation>
    </message>
    <message>
        <source>Afterwards: %1</source>
        <translation>Ensuite&#xa0;: %1</translation>
    </message>
    <message>
        <source>Whoever was told stays told: their notices, dates, proofs and all numbers remain, but for what is said below. Nobody receives anything. Nothing is erased before you have typed the number that is asked for.</source>
        <translation>Qui a été informé le reste&#xa0;: les envois, leurs dates, leurs preuves et tous les nombres demeurent, sauf ce qui est dit ci-dessous. Personne ne reçoit rien. Rien n’est effacé avant que vous ayez tapé le nombre demandé.</translation>
    </message>
    <message>
        <source>What is erased does not come back. Then the file of the vault is written anew, and a certificate says what was erased. It can be stopped and taken up again at any time.</source>
        <translation>Ce qui est effacé ne revient pas. Le fichier du coffre est ensuite réécrit, et un certificat dit ce qui a été effacé. Vous pouvez arrêter et reprendre à tout moment.</translation>
    </message>
    <message>
        <source>An erasing was interrupted after the values were removed. This writes the file of the vault anew and issues the certificate; nothing more is erased.</source>
        <translation>Un effacement a été interrompu une fois les valeurs retirées. Il reste à réécrire le fichier du coffre et à établir le certificat&#x202f;; rien d’autre n’est effacé.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s).</source>
        <translation>
            <numerusform>%1&#xa0;: %Ln ligne.</numerusform>
            <numerusform>%1&#xa0;: %Ln lignes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %Ln row(s)</source>
        <translation>
            <numerusform>Effacer %Ln ligne</numerusform>
            <numerusform>Effacer %Ln lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RetentionPanel</name>
    <message>
        <source>✓ erased</source>
        <translation>✓ effacé</translation>
    </message>
    <message>
        <source>nothing to erase</source>
        <translation>rien à effacer</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>pas commencé</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>à venir</translation>
    </message>
    <message>
        <source>⚠ blocked</source>
        <translation>⚠ bloqué</translation>
    </message>
    <message>
        <source>● to erase</source>
        <translation>● à effacer</translation>
    </message>
    <message>
        <source>Erased: %1</source>
        <translation>Effacé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>Conservé&#xa0;: %1</translation>
    </message>
    <message>
        <source>When: %1 %2</source>
        <translation>Quand&#xa0;: %1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Copies from before an upgrade go too: %1.</source>
        <translation>Les copies d’avant une mise à niveau partent aussi&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Automatic backups that still hold what is erased: %1.</source>
        <translation>Sauvegardes automatiques qui contiennent encore ce qui est effacé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Backups made by hand, printed letters, exports and the files that you received are yours to destroy.</source>
        <translation>Les sauvegardes faites à la main, les lettres imprimées, les exports et les fichiers reçus sont à détruire par vous.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Le</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>&amp;Change the period</source>
        <translation>&amp;Changer le délai</translation>
    </message>
    <message>
        <source>As &amp;proposed</source>
        <translation>Délai &amp;proposé</translation>
    </message>
    <message>
        <source>Also remove the automatic &amp;backups made before, and make a new one</source>
        <translation>Effacer aussi les &amp;sauvegardes automatiques d’avant, et en faire une nouvelle</translation>
    </message>
    <message>
        <source>&amp;Erase what is due…</source>
        <translation>&amp;Effacer ce qui est dû…</translation>
    </message>
    <message>
        <source>Ce&amp;rtificate…</source>
        <translation>Ce&amp;rtificat…</translation>
    </message>
    <message>
        <source>What is kept, and how long</source>
        <translation>Ce qui est conservé, et combien de temps</translation>
    </message>
    <message>
        <source>Rules of retention</source>
        <translation>Règles de conservation</translation>
    </message>
    <message>
        <source>Length of the period</source>
        <translation>Durée du délai</translation>
    </message>
    <message>
        <source>Unit of the period</source>
        <translation>Unité du délai</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>years</source>
        <translation>ans</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Effacement</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) are due.</source>
        <translation>
            <numerusform>%Ln règle est due.</numerusform>
            <numerusform>%Ln règles sont dues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows concerned: %1.</source>
        <translation>Lignes concernées&#xa0;: %1.</translation>
    </message>
    <message>
        <source>An erasing was interrupted: finish it to have its certificate.</source>
        <translation>Un effacement a été interrompu&#xa0;: terminez-le pour avoir son certificat.</translation>
    </message>
    <message>
        <source>Nothing is to be erased today.</source>
        <translation>Rien n’est à effacer aujourd’hui.</translation>
    </message>
    <message>
        <source>Last certificate: %1, of %2.</source>
        <translation>Dernier certificat&#xa0;: %1, du %2.</translation>
    </message>
    <message>
        <source>There is nothing to erase, and nothing to do.</source>
        <translation>Il n’y a rien à effacer, et rien à faire.</translation>
    </message>
    <message>
        <source>The period has not begun: nothing is erased for now.</source>
        <translation>Le délai n’a pas commencé&#xa0;: rien n’est à effacer pour l’instant.</translation>
    </message>
    <message>
        <source>Nothing to do before %1.</source>
        <translation>Rien à faire avant le %1.</translation>
    </message>
    <message>
        <source>It would be time since %1, but something must be settled first:</source>
        <translation>Ce serait à effacer depuis le %1, mais il faut d’abord régler ceci&#xa0;:</translation>
    </message>
    <message>
        <source>To be erased since %1: you say when.</source>
        <translation>À effacer depuis le %1&#xa0;: c’est vous qui dites quand.</translation>
    </message>
    <message>
        <source>Afterwards: %1</source>
        <translation>Ensuite&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing is erased by itself. Whoever was told stays told: what proves it remains, without what identifies them once it is no longer needed.</source>
        <translation>Rien n’est effacé tout seul. Qui a été informé le reste&#xa0;: ce qui le prouve demeure, puis perd ce qui désigne la personne quand ce n’est plus nécessaire.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln automatic backup(s) are not in their place: connect their disk, or destroy them where you took them; they hold what is erased.</source>
        <translation>
            <numerusform>%Ln sauvegarde automatique n’est pas à sa place&#xa0;: branchez son disque, ou détruisez-la où elle est&#x202f;; elle contient ce qui est effacé.</numerusform>
            <numerusform>%Ln sauvegardes automatiques ne sont pas à leur place&#xa0;: branchez leur disque, ou détruisez-les où elles sont&#x202f;; elles contiennent ce qui est effacé.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReturnsController</name>
    <message>
        <source>Letter %1: %2.</source>
        <translation>Lettre %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Letter %1 counts as posted again.</source>
        <translation>La lettre %1 compte de nouveau comme postée.</translation>
    </message>
    <message>
        <source>Returns that a mail house reports</source>
        <translation>Retours signalés par un prestataire</translation>
    </message>
    <message>
        <source>CSV (*.csv *.txt);;All files (*)</source>
        <translation>CSV (*.csv *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message numerus="yes">
        <source>%1 was not applied: %2 of %3 lines are wrong. Line %4: %5</source>
        <translation>
            <numerusform>%1 n’a pas été appliqué&#xa0;: %2 ligne sur %3 est fausse. Ligne %4&#xa0;: %5</numerusform>
            <numerusform>%1 n’a pas été appliqué&#xa0;: %2 lignes sur %3 sont fausses. Ligne %4&#xa0;: %5</numerusform>
        </translation>
    </message>
    <message>
        <source>Note the returns of a file</source>
        <translation>Noter les retours d’un fichier</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 letters are noted as returned, %3 were noted before.</source>
        <translation>
            <numerusform>%1&#xa0;: %2 lettre est notée comme revenue, %3 l’étaient déjà.</numerusform>
            <numerusform>%1&#xa0;: %2 lettres sont notées comme revenues, %3 l’étaient déjà.</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Noting the returns</source>
        <translation>Notation des retours</translation>
    </message>
    <message numerus="yes">
        <source>%1 returns were noted.</source>
        <translation>
            <numerusform>%1 retour noté.</numerusform>
            <numerusform>%1 retours notés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Text of the public notice</source>
        <translation>Texte de l’information publique</translation>
    </message>
    <message>
        <source>public-notice.pdf</source>
        <translation>information-publique.pdf</translation>
    </message>
    <message>
        <source>PDF or text (*.pdf *.txt)</source>
        <translation>PDF ou texte (*.pdf *.txt)</translation>
    </message>
    <message>
        <source>%1 was written. Persons without any usable address: %2.</source>
        <translation>%1 est écrit. Personnes sans aucune adresse utilisable&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Grounds of the public notice</source>
        <translation>Justification de l’information publique</translation>
    </message>
    <message>
        <source>grounds-public-notice.pdf</source>
        <translation>justification-information-publique.pdf</translation>
    </message>
    <message>
        <source>%1 is for the register and the CNIL, not to be published.</source>
        <translation>%1 est pour le registre et la CNIL, à ne pas publier.</translation>
    </message>
</context>
<context>
    <name>ui::ReturnsTab</name>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Envoyée à</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Revenue</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>à décider</translation>
    </message>
    <message>
        <source>%1; done</source>
        <translation>%1&#x202f;; fait</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>Only those to &amp;decide</source>
        <translation>À &amp;décider seulement</translation>
    </message>
    <message>
        <source>Send to this &amp;address</source>
        <translation>Envoyer à cette &amp;adresse</translation>
    </message>
    <message>
        <source>&amp;Send again to the same address</source>
        <translation>&amp;Renvoyer à la même adresse</translation>
    </message>
    <message>
        <source>It did not come &amp;back</source>
        <translation>Elle n’est pas re&amp;venue</translation>
    </message>
    <message>
        <source>Tell by &amp;public notice</source>
        <translation>&amp;Information publique</translation>
    </message>
    <message>
        <source>Reference of the letter that came back</source>
        <translation>Référence de la lettre revenue</translation>
    </message>
    <message>
        <source>Scan the letter, or type its reference and Enter</source>
        <translation>Scannez la lettre, ou tapez sa référence puis Entrée</translation>
    </message>
    <message>
        <source>&amp;File of a mail house…</source>
        <translation>&amp;Fichier d’un prestataire…</translation>
    </message>
    <message>
        <source>&amp;Reason, for the next letters too</source>
        <translation>&amp;Motif, aussi pour les lettres suivantes</translation>
    </message>
    <message>
        <source>Came back &amp;on</source>
        <translation>Reven&amp;ue le</translation>
    </message>
    <message>
        <source>Letters that came back</source>
        <translation>Lettres revenues</translation>
    </message>
    <message>
        <source>Returns by reason</source>
        <translation>Retours par motif</translation>
    </message>
    <message>
        <source>N&amp;umber and street</source>
        <translation>&amp;Numéro et voie</translation>
    </message>
    <message>
        <source>C&amp;omplement</source>
        <translation>Com&amp;plément</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Code, town</source>
        <translation>Code, ville</translation>
    </message>
    <message>
        <source>A new address was found</source>
        <translation>Une nouvelle adresse est trouvée</translation>
    </message>
    <message>
        <source>The address is right</source>
        <translation>L’adresse est juste</translation>
    </message>
    <message>
        <source>The letter was not fetched, or the carrier was wrong. The next production prints a second letter.</source>
        <translation>La lettre n’a pas été retirée, ou le facteur s’est trompé. La prochaine production imprime une seconde lettre.</translation>
    </message>
    <message>
        <source>Scanned by mistake? The letter counts as posted again.</source>
        <translation>Scannée par erreur&#x202f;? La lettre compte de nouveau comme postée.</translation>
    </message>
    <message>
        <source>What was searched before</source>
        <translation>Ce qui a été cherché avant</translation>
    </message>
    <message>
        <source>Public notice: &amp;text to publish…</source>
        <translation>Information publique&#xa0;: &amp;texte…</translation>
    </message>
    <message>
        <source>Public notice: &amp;grounds…</source>
        <translation>Information publique&#xa0;: &amp;justification…</translation>
    </message>
    <message>
        <source>No usable address is left</source>
        <translation>Plus aucune adresse utilisable</translation>
    </message>
    <message>
        <source>Tick what was searched before:</source>
        <translation>Cochez ce qui a été cherché avant&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>%1 letters came back, %2 to decide</source>
        <translation>
            <numerusform>%1 lettre revenue, %2 à décider</numerusform>
            <numerusform>%1 lettres revenues, %2 à décider</numerusform>
        </translation>
    </message>
    <message>
        <source>Letter no. %1 to this person.</source>
        <translation>Lettre n° %1 à cette personne.</translation>
    </message>
</context>
<context>
    <name>ui::ReviewCard</name>
    <message>
        <source>Se&amp;cond reading, blind</source>
        <translation>Se&amp;conde lecture, à l’aveugle</translation>
    </message>
    <message>
        <source>Name of who reads</source>
        <translation>Nom de qui relit</translation>
    </message>
    <message>
        <source>Reads a part of the decided pairs again without their verdict. It is another person than the first reader.</source>
        <translation>Relit une part des paires décidées sans en voir le verdict. C’est une autre personne que le premier lecteur.</translation>
    </message>
    <message>
        <source>Re&amp;ader</source>
        <translation>Lec&amp;teur</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Même personne</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Différente</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Doute</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>Toutes pareilles</translation>
    </message>
    <message>
        <source>Search in the list…</source>
        <translation>Chercher dans la liste…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Dévoiler</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>encore %1 sur %2</translation>
    </message>
    <message>
        <source>%1 to settle</source>
        <translation>%1 à trancher</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 à l’heure</translation>
    </message>
    <message>
        <source>Second reading: %1 of %2 left</source>
        <translation>Seconde lecture&#xa0;: encore %1 sur %2</translation>
    </message>
</context>
<context>
    <name>ui::RotateDialog</name>
    <message>
        <source>Renew the data key</source>
        <translation>Renouveler la clé des données</translation>
    </message>
    <message>
        <source>&amp;Renew the key</source>
        <translation>&amp;Renouveler la clé</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Ne rien faire</translation>
    </message>
    <message>
        <source>New recovery &amp;sheet</source>
        <translation>Nouvelle &amp;fiche de secours</translation>
    </message>
    <message>
        <source>The whole vault is encrypted under a new key: for whoever knew the old one and is gone, or when a sheet or a copy of the vault was lost. Nobody else may use the vault meanwhile. The present recovery sheet no longer opens it: the new one is printed and proved, the old one destroyed. Backups made before keep their old keys: whoever had access still opens those.</source>
        <translation>Tout le coffre est chiffré avec une nouvelle clé&#xa0;: quand quelqu’un qui connaissait l’ancienne est parti, ou quand une fiche ou une copie du coffre est perdue. Personne d’autre ne peut utiliser le coffre pendant ce temps. La fiche de secours actuelle ne l’ouvrira plus&#xa0;: imprimez et prouvez la nouvelle, détruisez l’ancienne. Les sauvegardes déjà faites gardent leurs anciennes clés&#xa0;: qui avait accès les ouvre encore.</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (vous)</translation>
    </message>
    <message>
        <source>%1 keeps access</source>
        <translation>%1 garde l’accès</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>New recovery sheet</source>
        <translation>Nouvelle fiche de secours</translation>
    </message>
    <message>
        <source>new-recovery-sheet.pdf</source>
        <translation>nouvelle-fiche-de-secours.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Everybody keeps their access.</source>
        <translation>Tous gardent leur accès.</translation>
    </message>
    <message>
        <source>Without access afterwards: %1.</source>
        <translation>Sans accès ensuite&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>ui::SamplePanel</name>
    <message>
        <source>Si&amp;gn</source>
        <translation>Si&amp;gner</translation>
    </message>
    <message>
        <source>Hard cases to look at</source>
        <translation>Cas difficiles à relire</translation>
    </message>
    <message>
        <source>Look at the hard cases</source>
        <translation>Relisez les cas difficiles</translation>
    </message>
    <message>
        <source>Choose each one, read its letter, then tick it.</source>
        <translation>Choisissez chaque cas, lisez sa lettre, puis cochez-le.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>one</source>
        <translation>une</translation>
    </message>
    <message>
        <source>Signat&amp;ures before printing</source>
        <translation>Signat&amp;ures avant l’impression</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Qui signe</translation>
    </message>
    <message>
        <source>Signed by %1.</source>
        <translation>Signé par %1.</translation>
    </message>
    <message>
        <source>Choose a case to see the letter.</source>
        <translation>Choisissez un cas pour voir sa lettre.</translation>
    </message>
    <message>
        <source>Seco&amp;nd holder…</source>
        <translation>Seco&amp;nd dépositaire…</translation>
    </message>
    <message>
        <source>two, of different holders</source>
        <translation>deux, de dépositaires différents</translation>
    </message>
    <message>
        <source>Name, if not the holder’s</source>
        <translation>Nom, sinon celui du dépositaire</translation>
    </message>
    <message>
        <source>Another holder of the vault signs here, with their own passphrase</source>
        <translation>Un autre dépositaire du coffre signe ici, avec sa propre phrase de passe</translation>
    </message>
    <message>
        <source>%1 (holder: %2)</source>
        <translation>%1 (dépositaire&#xa0;: %2)</translation>
    </message>
</context>
<context>
    <name>ui::SearchPanel</name>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Né(e) le</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Patients found</source>
        <translation>Patients trouvés</translation>
    </message>
    <message>
        <source>It is this &amp;person</source>
        <translation>C’est cette &amp;personne</translation>
    </message>
    <message>
        <source>Search in the patient list</source>
        <translation>Chercher dans la liste des patients</translation>
    </message>
    <message>
        <source>Names, birth date, social-security or patient number</source>
        <translation>Noms, date de naissance, numéro de sécurité sociale ou de patient</translation>
    </message>
    <message>
        <source>Whom is leaked row %1 about?</source>
        <translation>Qui concerne la ligne %1 de la fuite&#x202f;?</translation>
    </message>
    <message>
        <source>Nobody in the list fits.</source>
        <translation>Personne dans la liste ne convient.</translation>
    </message>
    <message>
        <source>%1 patients; the closest are shown.</source>
        <translation>%1 patients&#x202f;; les plus proches sont montrés.</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n patient</numerusform>
            <numerusform>%n patients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Session</name>
    <message>
        <source>“%1” is still running. Wait for its end or stop it first; nothing was changed.</source>
        <translation>«&#xa0;%1&#xa0;» est encore en cours. Attendez sa fin ou arrêtez-le d’abord&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>What %1 started is still running. Until it ends only %1 can come back; wait, or ask %1.</source>
        <translation>Ce que %1 a lancé est encore en cours. D’ici la fin, seul ce dépositaire peut revenir&#xa0;: attendez, ou adressez-vous à %1.</translation>
    </message>
</context>
<context>
    <name>ui::SessionWatch</name>
    <message>
        <source>The vault is locked before the computer sleeps.</source>
        <translation>Le coffre est verrouillé avant la mise en veille.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPlace</name>
    <message>
        <source>Retention</source>
        <translation>Conservation</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Coffre</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>Dépositaires</translation>
    </message>
    <message>
        <source>My passphrase</source>
        <translation>Ma phrase de passe</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouillage</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Time-stamps</source>
        <translation>Horodatage</translation>
    </message>
</context>
<context>
    <name>ui::SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Sections des réglages</translation>
    </message>
    <message>
        <source>The vault, who may open it, its copies and what is kept.</source>
        <translation>Le coffre, qui peut l’ouvrir, ses copies et ce qui est gardé.</translation>
    </message>
</context>
<context>
    <name>ui::SeverityPanel</name>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Last final say: %1, on %2.</source>
        <translation>Dernier mot&#xa0;: %1, le %2.</translation>
    </message>
    <message>
        <source>Three questions give the severity by the method of ENISA, the European Union Agency for Cybersecurity. What you leave as proposed follows what leaked.</source>
        <translation>Trois questions donnent la gravité selon la méthode de l’ENISA, l’agence de l’Union européenne pour la cybersécurité. Ce que vous laissez tel que proposé suit ce qui a fuité.</translation>
    </message>
    <message>
        <source>The computed severity</source>
        <translation>La gravité calculée</translation>
    </message>
    <message>
        <source>Your final say</source>
        <translation>Votre dernier mot</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Your reasons, demanded when you choose another level than the computed one</source>
        <translation>Vos motifs, exigés si vous choisissez un autre niveau que celui du calcul</translation>
    </message>
    <message>
        <source>Save and &amp;confirm the severity</source>
        <translation>Enregistrer et &amp;confirmer la gravité</translation>
    </message>
    <message>
        <source>Proposed, to be confirmed: %1</source>
        <translation>Proposé, à confirmer&#xa0;: %1</translation>
    </message>
    <message>
        <source>As the program proposes</source>
        <translation>Comme le programme le propose</translation>
    </message>
    <message>
        <source>%1 — score %2</source>
        <translation>%1 — score %2</translation>
    </message>
</context>
<context>
    <name>ui::SimilarPanel</name>
    <message>
        <source>Leaked row</source>
        <translation>Ligne de la fuite</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Ten of these pairs</source>
        <translation>Dix de ces paires</translation>
    </message>
    <message>
        <source>The keys O, N and ? decide all of them, after a question. Escape goes back to the pair; nothing is decided yet.</source>
        <translation>Les touches O, N et&#x202f;? décident de toutes, après une question. Échap revient à la paire&#x202f;; rien n’est encore décidé.</translation>
    </message>
    <message numerus="yes">
        <source>%n undecided pair(s) with the same reasons</source>
        <translation>
            <numerusform>%n paire à relire a ces motifs</numerusform>
            <numerusform>%n paires à relire ont les mêmes motifs</numerusform>
        </translation>
    </message>
    <message>
        <source>In common: %1</source>
        <translation>En commun&#xa0;: %1</translation>
    </message>
    <message>
        <source>“Same person” is not possible for all at once, because of: %1. Read them one by one.</source>
        <translation>«&#xa0;Même personne&#xa0;» n’est pas possible pour toutes à la fois, à cause de&#xa0;: %1. Relisez-les une à une.</translation>
    </message>
</context>
<context>
    <name>ui::SourcePage</name>
    <message>
        <source>The list of my &amp;patients</source>
        <translation>La liste de mes &amp;patients</translation>
    </message>
    <message>
        <source>My extract of the &amp;leak</source>
        <translation>Mon extrait de la &amp;fuite</translation>
    </message>
    <message>
        <source>It co&amp;mpletes the list</source>
        <translation>Il co&amp;mplète la liste</translation>
    </message>
    <message>
        <source>It is a &amp;newer version of the list (update)</source>
        <translation>C’est une nou&amp;velle version de la liste (mise à jour)</translation>
    </message>
    <message>
        <source>This file is lawful although it looks like the &amp;whole leak</source>
        <translation>Je détiens ce fichier &amp;légitimement, bien qu’il ressemble à la fuite entière</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Quel fichier&#x202f;?</translation>
    </message>
    <message>
        <source>CSV or other text, Excel or OpenDocument workbook, HL7, HPRIM, FHIR; or a folder of such files. They stay where they are and are not changed.</source>
        <translation>CSV ou autre texte, classeur Excel ou OpenDocument, HL7, HPRIM, FHIR&#x202f;; ou un dossier de tels fichiers. Ils restent où ils sont et ne sont pas modifiés.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>À choisir…</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>&amp;File or folder</source>
        <translation>Fichi&amp;er ou dossier</translation>
    </message>
    <message>
        <source>&amp;Given by</source>
        <translation>&amp;Remis par</translation>
    </message>
    <message>
        <source>&amp;Received on</source>
        <translation>Re&amp;çu le</translation>
    </message>
    <message>
        <source>C&amp;hoose a file…</source>
        <translation>C&amp;hoisir un fichier…</translation>
    </message>
    <message>
        <source>Choose a fol&amp;der…</source>
        <translation>Choisir un &amp;dossier…</translation>
    </message>
    <message>
        <source>File to import</source>
        <translation>Fichier à importer</translation>
    </message>
    <message>
        <source>Files to import (*.csv *.txt *.tsv *.xlsx *.ods *.hl7 *.hpr *.hprim *.json *.ndjson);;All files (*)</source>
        <translation>Fichiers à importer (*.csv *.txt *.tsv *.xlsx *.ods *.hl7 *.hpr *.hprim *.json *.ndjson);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Folder to import</source>
        <translation>Dossier à importer</translation>
    </message>
    <message>
        <source>Its patients are added to those of the list: another site, a part that was missing.</source>
        <translation>Ses patients s’ajoutent à ceux de la liste&#xa0;: un autre site, une partie qui manquait.</translation>
    </message>
    <message>
        <source>What is new is added and what has changed is corrected. Patients who are no longer in it stay, for they were patients when their data leaked. You see the figures before anything is kept.</source>
        <translation>Ce qui est nouveau est ajouté, ce qui a changé est corrigé. Les patients qui n’y sont plus restent&#xa0;: ils étaient patients quand leurs données ont fui. Vous verrez les nombres avant que rien ne soit gardé.</translation>
    </message>
    <message>
        <source>Who gave you this file, and why may you hold it? Your &amp;words are kept with the import and in the journal.</source>
        <translation>Qui vous a remis ce fichier, et pourquoi pouvez-vous le détenir&#x202f;? Vos mots sont gardés avec l’import et dans le &amp;journal.</translation>
    </message>
    <message>
        <source>Why this file is lawful</source>
        <translation>Pourquoi ce fichier est licite</translation>
    </message>
    <message>
        <source>A folder of %1 files: together they are one import.</source>
        <translation>Un dossier de fichiers (%1)&#xa0;: ensemble ils forment un seul import.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
</context>
<context>
    <name>ui::TemplatesController</name>
    <message>
        <source>The text was not saved: the list below it says why.</source>
        <translation>Le texte n’a pas été enregistré&#xa0;: la liste sous le texte dit pourquoi.</translation>
    </message>
    <message>
        <source>The text was saved; letters use it from now on.</source>
        <translation>Le texte est enregistré&#x202f;; les lettres l’utilisent désormais.</translation>
    </message>
    <message>
        <source>Back to the text of the program</source>
        <translation>Revenir au texte du programme</translation>
    </message>
    <message>
        <source>Letters use the text of the program again. Your own text stays among the versions; changes that were not saved are lost.</source>
        <translation>Les lettres utilisent de nouveau le texte du programme. Le vôtre reste parmi les versions&#x202f;; ce qui n’a pas été enregistré est perdu.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Letters use the text of the program again.</source>
        <translation>Les lettres utilisent de nouveau le texte du programme.</translation>
    </message>
    <message>
        <source>Changes that are not saved</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>The text was changed and not saved. The changes are lost if you go to another text.</source>
        <translation>Le texte a été modifié et n’est pas enregistré. Les modifications sont perdues si vous passez à un autre texte.</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
</context>
<context>
    <name>ui::TemplatesTab</name>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Text of the program</source>
        <translation>&amp;Texte du programme</translation>
    </message>
    <message>
        <source>Texts of the letters</source>
        <translation>Textes des lettres</translation>
    </message>
    <message>
        <source>Earlier versions of this text</source>
        <translation>Versions précédentes de ce texte</translation>
    </message>
    <message>
        <source>Ve&amp;rsions</source>
        <translation>Ve&amp;rsions</translation>
    </message>
    <message>
        <source>Text of the letter</source>
        <translation>Texte de la lettre</translation>
    </message>
    <message>
        <source>What stands against this text</source>
        <translation>Ce qui s’oppose à ce texte</translation>
    </message>
    <message>
        <source>Insert a name</source>
        <translation>Insérer un nom</translation>
    </message>
    <message>
        <source>Insert a name…</source>
        <translation>Insérer un nom…</translation>
    </message>
    <message>
        <source>Person of the preview</source>
        <translation>Personne de l’aperçu</translation>
    </message>
    <message>
        <source>%1 (your own text)</source>
        <translation>%1 (votre texte)</translation>
    </message>
    <message>
        <source>Your own text since %1</source>
        <translation>Votre texte depuis le %1</translation>
    </message>
    <message>
        <source>An invented person, every category</source>
        <translation>Une personne inventée, toutes les catégories</translation>
    </message>
    <message>
        <source>Text of the program only</source>
        <translation>Texte du programme seul</translation>
    </message>
    <message>
        <source>Look at an earlier version…</source>
        <translation>Voir une version précédente…</translation>
    </message>
    <message>
        <source>%1, text of the program, by %2</source>
        <translation>%1, texte du programme, par %2</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, par %2</translation>
    </message>
    <message>
        <source>Readability %1</source>
        <translation>Lisibilité&#xa0;: %1</translation>
    </message>
    <message>
        <source>Pages with every category of data: %1.</source>
        <translation>Pages avec toutes les catégories de données&#xa0;: %1.</translation>
    </message>
    <message>
        <source>L. Kandel and A. Moles (1958), after R. Flesch: from the length of sentences and words. 100 is very easy, under 30 very hard; most adults read 60 without effort.</source>
        <translation>L. Kandel et A. Moles (1958), d’après R. Flesch&#xa0;: selon la longueur des phrases et des mots. 100 est très facile, moins de 30 très difficile&#x202f;; à 60, la plupart des adultes lisent sans effort.</translation>
    </message>
    <message numerus="yes">
        <source>Cannot be saved yet: %n point(s) block.</source>
        <translation>
            <numerusform>Ne peut pas encore être enregistré&#xa0;: %n point bloque.</numerusform>
            <numerusform>Ne peut pas encore être enregistré&#xa0;: %n points bloquent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands against this text.</source>
        <translation>Rien ne s’oppose à ce texte.</translation>
    </message>
    <message>
        <source>Can be saved; look at the remarks first.</source>
        <translation>Peut être enregistré&#x202f;; regardez d’abord les remarques.</translation>
    </message>
    <message>
        <source>Preview &amp;for</source>
        <translation>A&amp;perçu pour</translation>
    </message>
    <message>
        <source>Choose a text to see the letter or the e-mail that it makes.</source>
        <translation>Choisissez un texte pour voir la lettre ou le courriel qu’il donne.</translation>
    </message>
</context>
<context>
    <name>ui::TimeStampController</name>
    <message>
        <source>The authority was kept. “Time-stamp” in the journal asks it; nothing has left yet.</source>
        <translation>L’autorité est enregistrée. «&#xa0;Horodater&#xa0;», dans le journal, l’interroge&#x202f;; rien n’est encore parti.</translation>
    </message>
    <message>
        <source>No authority is asked any more. The time-stamps that were made stay.</source>
        <translation>Plus aucune autorité n’est interrogée. Les horodatages déjà obtenus restent.</translation>
    </message>
</context>
<context>
    <name>ui::TimeStampPanel</name>
    <message>
        <source>&amp;Use this authority</source>
        <translation>&amp;Choisir cette autorité</translation>
    </message>
    <message>
        <source>&amp;No longer time-stamp</source>
        <translation>&amp;Ne plus horodater</translation>
    </message>
    <message>
        <source>Open the &amp;journal</source>
        <translation>Ouvrir le &amp;journal</translation>
    </message>
    <message>
        <source>Time-stamps of the journal</source>
        <translation>Horodatage du journal</translation>
    </message>
    <message>
        <source>An outside authority signs the last entry with the hour (RFC 3161): proof, by somebody who does not have your key, that the journal was so on that day. Nothing leaves by itself; when you ask for it in the journal, a hash leaves and nothing else.</source>
        <translation>Une autorité extérieure signe la dernière entrée avec l’heure (RFC 3161)&#xa0;: la preuve, donnée par quelqu’un qui n’a pas votre clé, que le journal était tel ce jour-là. Rien ne part de soi-même&#x202f;; quand vous le demandez dans le journal, une empreinte part, et rien d’autre.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Its root certificate</source>
        <translation>Son certificat &amp;racine</translation>
    </message>
    <message>
        <source>That of its &amp;server</source>
        <translation>Celui de son &amp;serveur</translation>
    </message>
    <message>
        <source>Which authority</source>
        <translation>Quelle autorité</translation>
    </message>
    <message>
        <source>Ask a qualified provider (eIDAS art. 42) for these. Leave a certificate empty where this computer knows the authority already.</source>
        <translation>Demandez-les à un prestataire qualifié (eIDAS, art. 42). Laissez un certificat vide si ce poste connaît déjà l’autorité.</translation>
    </message>
    <message>
        <source>known to this computer</source>
        <translation>connu de ce poste</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Certificat de l’autorité</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificats (*.pem *.crt *.cer);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The authority at %1 is asked.</source>
        <translation>L’autorité interrogée est %1.</translation>
    </message>
    <message>
        <source>No authority is set: the journal is not time-stamped.</source>
        <translation>Aucune autorité n’est choisie&#xa0;: le journal n’est pas horodaté.</translation>
    </message>
</context>
<context>
    <name>ui::TopBar</name>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Verrouiller</translation>
    </message>
    <message>
        <source>Lock the screen (%1)</source>
        <translation>Verrouiller l’écran (%1)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>The guide, at the section of this place (F1)</source>
        <translation>Le guide, à la section de ce qui est affiché (F1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Who opened the vault, and in which role</source>
        <translation>Qui a ouvert le coffre, et dans quel rôle</translation>
    </message>
</context>
<context>
    <name>ui::TrialPage</name>
    <message>
        <source>Files of the folder</source>
        <translation>Fichiers du dossier</translation>
    </message>
    <message>
        <source>&amp;Save the rejected rows…</source>
        <translation>&amp;Enregistrer les lignes rejetées…</translation>
    </message>
    <message>
        <source>Save the &amp;differences…</source>
        <translation>Enregistrer les &amp;différences…</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Ce qui va se passer</translation>
    </message>
    <message>
        <source>The whole file was read as a trial. Nothing has been kept yet.</source>
        <translation>Le fichier entier est lu à l’essai. Rien n’est encore gardé.</translation>
    </message>
    <message>
        <source>What the trial found</source>
        <translation>Ce que l’essai a trouvé</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>%1, SHA-256 %2</source>
        <translation>%1, SHA-256 %2</translation>
    </message>
    <message>
        <source>Compared with the list that is there:</source>
        <translation>Comparé à la liste actuelle&#xa0;:</translation>
    </message>
    <message>
        <source>In quarantine, to be corrected or set aside afterwards:</source>
        <translation>En quarantaine, à corriger ou à écarter ensuite&#xa0;:</translation>
    </message>
    <message>
        <source>Accepted with a warning:</source>
        <translation>Acceptées avec un avertissement&#xa0;:</translation>
    </message>
    <message>
        <source>Text that had been encoded twice is put right in %1 rows.</source>
        <translation>Lignes dont le texte, encodé deux fois, est réparé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>This file would not be imported.</source>
        <translation>Ce fichier ne serait pas importé.</translation>
    </message>
    <message>
        <source>This file looks like the whole leak; you have said why it is lawful.</source>
        <translation>Ce fichier ressemble à la fuite entière&#x202f;; vous avez dit pourquoi il est licite.</translation>
    </message>
</context>
<context>
    <name>ui::UnlockView</name>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Create a new &amp;vault…</source>
        <translation>Créer un nou&amp;veau coffre…</translation>
    </message>
    <message>
        <source>Vault &amp;folder</source>
        <translation>&amp;Dossier du coffre</translation>
    </message>
    <message>
        <source>The screen is locked</source>
        <translation>L’écran est verrouillé</translation>
    </message>
    <message>
        <source>A running job goes on. Type the passphrase to come back to where you were.</source>
        <translation>Un travail en cours continue. Tapez la phrase de passe pour revenir où vous en étiez.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>Avis 34</source>
        <translation>Avis 34</translation>
    </message>
    <message>
        <source>Everything about the leak and the patients stays in an encrypted vault on this computer.</source>
        <translation>Tout ce qui touche à la fuite et aux patients reste dans un coffre chiffré sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose the folder of the vault, or create a new vault.</source>
        <translation>Choisissez le dossier du coffre, ou créez un nouveau coffre.</translation>
    </message>
    <message>
        <source>Folder of the vault</source>
        <translation>Dossier du coffre</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>The guide (F1)</source>
        <translation>Le guide (F1)</translation>
    </message>
    <message>
        <source>Passphrase for&amp;gotten?</source>
        <translation>Phrase &amp;oubliée&#x202f;?</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>A&amp;nother vault</source>
        <translation>&amp;Autre coffre</translation>
    </message>
    <message>
        <source>Take off the &amp;list</source>
        <translation>Retirer de la &amp;liste</translation>
    </message>
    <message>
        <source>Vaults opened lately</source>
        <translation>Coffres ouverts récemment</translation>
    </message>
    <message>
        <source>The vault itself stays where it is.</source>
        <translation>Le coffre lui-même reste où il est.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1, dans %2</translation>
    </message>
    <message>
        <source>Type the passphrase to come back to where you were.</source>
        <translation>Tapez la phrase de passe pour revenir où vous étiez.</translation>
    </message>
    <message>
        <source>Type the passphrase of the vault, and name the key file if there is one.</source>
        <translation>Tapez la phrase de passe du coffre, et indiquez le fichier clé s’il y en a un.</translation>
    </message>
</context>
<context>
    <name>ui::VaultController</name>
    <message>
        <source>Verifying the vault</source>
        <translation>Vérification du coffre</translation>
    </message>
    <message numerus="yes">
        <source>The vault is whole: pages, structure and %1 journal entries.</source>
        <translation>
            <numerusform>Le coffre est intact&#xa0;: pages, structure et %1 entrée de journal.</numerusform>
            <numerusform>Le coffre est intact&#xa0;: pages, structure et %1 entrées de journal.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sheet opens the vault. Put it back into the safe.</source>
        <translation>La fiche ouvre le coffre. Remettez-la en lieu sûr.</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Fiche de secours</translation>
    </message>
    <message>
        <source>recovery-sheet.pdf</source>
        <translation>fiche-de-secours.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Write the recovery sheet again</source>
        <translation>Écrire à nouveau la fiche de secours</translation>
    </message>
    <message>
        <source>It holds the same code as the one that exists. Whoever finds it and a copy of the vault can read everything.</source>
        <translation>Elle porte le même code que celle qui existe. Qui la trouve avec une copie du coffre peut tout lire.</translation>
    </message>
    <message>
        <source>Write the sheet</source>
        <translation>Écrire la fiche</translation>
    </message>
    <message>
        <source>%1 was written. Print it, then delete the file.</source>
        <translation>%1 est écrite. Imprimez-la, puis supprimez le fichier.</translation>
    </message>
</context>
<context>
    <name>ui::VaultPanel</name>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Références</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>Ancre</translation>
    </message>
    <message>
        <source>&amp;Prove the sheet…</source>
        <translation>&amp;Prouver la fiche…</translation>
    </message>
    <message>
        <source>&amp;Write a new sheet…</source>
        <translation>É&amp;crire à nouveau la fiche…</translation>
    </message>
    <message>
        <source>&amp;Verify the vault</source>
        <translation>&amp;Vérifier le coffre</translation>
    </message>
    <message>
        <source>This vault</source>
        <translation>Ce coffre</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Fiche de secours</translation>
    </message>
    <message>
        <source>Is it whole?</source>
        <translation>Est-il intact&#x202f;?</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratoire</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Leaked rows</source>
        <translation>Lignes de la fuite</translation>
    </message>
    <message>
        <source>Persons concerned</source>
        <translation>Personnes concernées</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message numerus="yes">
        <source>%1 entries</source>
        <translation>
            <numerusform>%1 entrée</numerusform>
            <numerusform>%1 entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Cost of a guess</source>
        <translation>Coût d’un essai</translation>
    </message>
    <message numerus="yes">
        <source>Argon2id, %1 passes over %2</source>
        <translation>
            <numerusform>Argon2id, %1 passe sur %2</numerusform>
            <numerusform>Argon2id, %1 passes sur %2</numerusform>
        </translation>
    </message>
    <message>
        <source>It was proved on %1: the vault was really opened with its code. Keep it in a safe, away from this computer.</source>
        <translation>Prouvée le %1&#xa0;: le coffre a vraiment été ouvert avec son code. Gardez-la dans un coffre-fort, loin de cet ordinateur.</translation>
    </message>
    <message>
        <source>It was not proved yet. Type its code once: the vault is then really opened with it, and you know that it will help on the day it is needed.</source>
        <translation>Elle n’est pas encore prouvée. Tapez son code une fois&#xa0;: le coffre est alors vraiment ouvert avec lui, et vous savez qu’elle aidera le jour venu.</translation>
    </message>
    <message>
        <source>&amp;Prove it again…</source>
        <translation>La &amp;prouver à nouveau…</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Reads every page, the structure, the references, the journal and its anchor. It takes some seconds for each 100 MB; work can go on afterwards.</source>
        <translation>Lit chaque page, la structure, les références, le journal et son ancre. Il faut quelques secondes par 100 Mo&#x202f;; le travail reprend ensuite.</translation>
    </message>
</context>
<context>
    <name>ui::WritingPage</name>
    <message>
        <source>%1: %2 becomes %3</source>
        <translation>%1&#xa0;: %2 devient %3</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Encoded twice: put it right?</source>
        <translation>Encodé deux fois&#xa0;: réparer&#x202f;?</translation>
    </message>
    <message>
        <source>How is it written?</source>
        <translation>Comment est-il écrit&#x202f;?</translation>
    </message>
    <message>
        <source>Recognised from the file. Look at the rows below: if names read well and every value stands under its column, all is right.</source>
        <translation>Reconnu d’après le fichier. Regardez les lignes ci-dessous&#xa0;: si les noms se lisent bien et si chaque valeur est sous sa colonne, tout va bien.</translation>
    </message>
    <message>
        <source>Rows worth looking at</source>
        <translation>Lignes à regarder</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>F&amp;euille</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Séparateur</translation>
    </message>
    <message>
        <source>Which of these lines reads well?</source>
        <translation>Laquelle de ces lignes se lit bien&#x202f;?</translation>
    </message>
    <message>
        <source>None; it is &amp;encoded as</source>
        <translation>Aucune&#x202f;; l’enc&amp;odage est</translation>
    </message>
    <message>
        <source>Encoding of the file</source>
        <translation>Encodage du fichier</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message numerus="yes">
        <source>First of %1 files: %2. What is said here holds for all of them.</source>
        <translation>
            <numerusform>Premier de %1 fichier&#xa0;: %2. Ce qui est dit ici vaut pour lui.</numerusform>
            <numerusform>Premier des %1 fichiers&#xa0;: %2. Ce qui est dit ici vaut pour tous.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the part that was read: %1.</source>
        <translation>Dans la partie lue&#xa0;: %1.</translation>
    </message>
    <message>
        <source>recognised: %1</source>
        <translation>reconnu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
</context>
<context>
    <name>verify</name>
    <message>
        <source>Line %1, entry %2: %3</source>
        <translation>Ligne %1, entrée %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Good entries: %1</source>
        <translation>Entrées intactes&#xa0;: %1</translation>
    </message>
    <message>
        <source>The last good one was written on %1</source>
        <translation>La dernière entrée intacte a été écrite le %1</translation>
    </message>
    <message>
        <source>The journal is NOT intact.</source>
        <translation>Le journal n’est PAS intact.</translation>
    </message>
    <message>
        <source>The journal is intact.</source>
        <translation>Le journal est intact.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read (%2).</source>
        <translation>Le fichier %1 ne peut pas être lu (%2).</translation>
    </message>
    <message>
        <source>The time-stamp of %1 (%2) is of no entry of this journal.</source>
        <translation>L’horodatage du %1 (%2) n’est celui d’aucune entrée de ce journal.</translation>
    </message>
    <message>
        <source>Time-stamp: entry %1 and all before it existed on %2, says %3</source>
        <translation>Horodatage&#xa0;: l’entrée %1 et toutes celles d’avant existaient le %2, dit %3</translation>
    </message>
    <message>
        <source>The head %1 is of no entry of this journal.</source>
        <translation>La tête %1 n’est celle d’aucune entrée de ce journal.</translation>
    </message>
    <message>
        <source>The head %1 is that of entry %2, written on %3</source>
        <translation>La tête %1 est celle de l’entrée %2, écrite le %3</translation>
    </message>
    <message>
        <source>Last anchored entry: %1</source>
        <translation>Dernière entrée ancrée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Head: %1 (%2)</source>
        <translation>Tête&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>Usage: avis34-verify [--lang fr|en] FILE [--token FILE.tsr [--ca CA.pem]] [--head HEAD]</source>
        <translation>Usage&#xa0;: avis34-verify [--lang fr|en] FICHIER [--token FICHIER.tsr [--ca CA.pem]] [--head TÊTE]</translation>
    </message>
</context>
</TS>
